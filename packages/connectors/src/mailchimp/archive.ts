import { createTarDecoder } from 'modern-tar'
import { BrokenOff } from '../bytes/broken-off.ts'
import { peeked } from '../kit/pieces.ts'

type Bytes = AsyncIterable<Uint8Array>

interface File {
  readonly name: string
  readonly bytes: Bytes
}

const HEADER_LENGTH = 512
/** Where a tar header says that it is one (POSIX.1-1988, ustar). */
const MAGIC_AT = 257
const MAGIC = 'ustar'

/** The files of a tar archive, one after the other; or the one file that the bytes are. */
export async function* filesIn(name: string, bytes: Bytes): AsyncIterable<File> {
  const { seen, all } = await peeked(bytes, (some) => some.length >= HEADER_LENGTH)
  const magic = Buffer.from(seen.subarray(MAGIC_AT, MAGIC_AT + MAGIC.length)).toString('latin1')
  if (magic === MAGIC) yield* entriesOf(name, all)
  else yield { name, bytes: all }
}

async function* entriesOf(name: string, bytes: Bytes): AsyncIterable<File> {
  const { readable, writable } = createTarDecoder({ strict: true })
  const pumping = pump(bytes, writable.getWriter())
  yield* unbroken(
    (async function* () {
      for await (const { header, body } of readable)
        if (header.type === 'file') yield { name: `${name} ${header.name}`, bytes: unbroken(body) }
        else await body.cancel()
    })(),
  )
  await pumping
}

/** What goes wrong on the way in is met where the archive is read. */
async function pump(bytes: Bytes, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  try {
    for await (const piece of bytes) await writer.write(piece)
    await writer.close()
  } catch (thrown) {
    await writer.abort(thrown).catch(() => {})
  }
}

/** A torn archive ends the reading as a torn file does. */
async function* unbroken<T>(values: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* values
  } catch (thrown) {
    throw thrown instanceof BrokenOff ? thrown : new BrokenOff(thrown instanceof Error ? thrown.message : 'it is torn')
  }
}
