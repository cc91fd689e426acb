import { createGunzip, type Gunzip } from 'node:zlib'
import { BrokenOff } from './broken-off.ts'

type Bytes = AsyncIterable<Uint8Array>

/** A gzip byte can unfold to a thousand, so little is fed at a time. */
const FED_AT_ONCE = 16_384

/** The bytes as they are, or unzipped when they begin as gzip does. Throws `BrokenOff` after the last readable byte. */
export async function* ungzipped(bytes: Bytes): Bytes {
  const chunks = bytes[Symbol.asyncIterator]()
  const opening = await openingOf(chunks)
  const whole = joined(opening, chunks)
  yield* opening[0] === 0x1f && opening[1] === 0x8b ? unzipped(whole) : whole
}

/** Two bytes tell gzip from anything else, and a first chunk may hold only one. */
async function openingOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let opening: Uint8Array = new Uint8Array()
  while (opening.length < 2) {
    const next = await chunks.next()
    if (next.done) break
    opening = opening.length === 0 ? next.value : Buffer.concat([opening, next.value])
  }
  return opening
}

async function* joined(opening: Uint8Array, rest: AsyncIterator<Uint8Array>): Bytes {
  try {
    if (opening.length > 0) yield opening
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

async function* unzipped(bytes: Bytes): Bytes {
  const gunzip = createGunzip()
  const unfolded: Uint8Array[] = []
  gunzip.on('data', (chunk: Uint8Array) => unfolded.push(chunk))
  try {
    for await (const piece of pieces(bytes)) {
      const failure = await fed(gunzip, piece)
      yield* unfolded.splice(0)
      if (failure) throw new BrokenOff(failure.message)
      if (gunzip.readableEnded) return
    }
    const failure = await finished(gunzip)
    yield* unfolded.splice(0)
    if (failure) throw new BrokenOff(failure.message)
  } finally {
    gunzip.destroy()
  }
}

async function* pieces(bytes: Bytes): Bytes {
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += FED_AT_ONCE) yield chunk.subarray(from, from + FED_AT_ONCE)
  }
}

function fed(gunzip: Gunzip, piece: Uint8Array): Promise<Error | null> {
  return settled(gunzip, (done) => gunzip.write(piece, done))
}

function finished(gunzip: Gunzip): Promise<Error | null> {
  return settled(gunzip, () => gunzip.end())
}

/** A failing stream tells its error by event, and a write of padding after the end is answered by the end alone. */
function settled(gunzip: Gunzip, act: (done: (failure?: Error | null) => void) => void): Promise<Error | null> {
  return new Promise((resolve) => {
    const settle = (failure?: Error | null) => {
      gunzip.off('error', settle).off('end', settle)
      resolve(failure ?? null)
    }
    gunzip.on('error', settle).on('end', settle)
    act(settle)
  })
}
