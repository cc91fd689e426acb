import { ApiError } from '../errors.ts'

/** A line is one event; longer ones are no events, and must not fill the memory. */
const LONGEST_LINE = 1_048_576

/** The lines of a streamed body that are not empty. Bytes that are no UTF-8 become replacement characters. */
export async function* linesOf(body: ReadableStream<Uint8Array>, isGzip: boolean): AsyncGenerator<string> {
  let rest = ''
  for await (const text of textsOf(body, isGzip)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    requireShort(rest)
    for (const line of lines) if (line.trim() !== '') yield line
  }
  if (rest.trim() !== '') yield rest
}

export async function* batches(lines: AsyncIterable<string>, size: number): AsyncGenerator<string[]> {
  let batch: string[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function* textsOf(body: ReadableStream<Uint8Array>, isGzip: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  try {
    for await (const bytes of isGzip ? unzipped(body) : body) yield decoder.decode(bytes, { stream: true })
  } catch (thrown) {
    if (thrown instanceof ApiError) throw thrown
    throw new ApiError(
      'BAD_USER_INPUT',
      `The stream broke off${isGzip ? ' or is not gzip' : ''}; what was answered is stored.`,
    )
  }
  yield decoder.decode()
}

/** The types of the stream's two ends differ only in which buffers they promise. */
function unzipped(body: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  return body.pipeThrough(new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array, Uint8Array>)
}

function requireShort(line: string): void {
  if (line.length <= LONGEST_LINE) return
  throw new ApiError('BAD_USER_INPUT', `A line has more than ${LONGEST_LINE} characters; it is no event.`)
}
