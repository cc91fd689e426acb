import { ApiError } from '../errors.ts'

const TOO_LARGE = 413
const TOO_SLOW = 408

export interface BodyLimits {
  readonly bytes: number
  readonly milliseconds: number
}

/** Reads a whole body, and no more of it than the limits allow. */
export async function readBody(request: Request, limits: BodyLimits): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limits.bytes) throw tooLarge(limits)
  if (request.body === null) return new Uint8Array()
  const reader = request.body.getReader()
  const deadline = setTimeout(() => void reader.cancel(new Error('too slow')), limits.milliseconds)
  try {
    return await readAll(reader, limits)
  } finally {
    clearTimeout(deadline)
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>

async function readAll(reader: Reader, limits: BodyLimits): Promise<Uint8Array<ArrayBuffer>> {
  const startedAt = performance.now()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength
    if (length > limits.bytes) throw tooLarge(limits)
    chunks.push(part.value)
  }
  if (performance.now() - startedAt >= limits.milliseconds) {
    throw new ApiError('BAD_USER_INPUT', 'The request body did not arrive in time.', { status: TOO_SLOW })
  }
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

function tooLarge({ bytes }: BodyLimits): ApiError {
  const message = `The request body is larger than ${bytes} bytes. Send fewer records, or stream them to /v1/events.`
  return new ApiError('BAD_USER_INPUT', message, { status: TOO_LARGE })
}
