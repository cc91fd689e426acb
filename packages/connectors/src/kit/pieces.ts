/** What has been looked at of a stream, and the whole of it, the looked-at included. */
export interface Peeked {
  readonly seen: Uint8Array
  readonly all: AsyncIterable<Uint8Array>
}

/** Reads on until enough has been seen, or nothing follows, or too much was. */
export async function peeked(
  bytes: AsyncIterable<Uint8Array>,
  isEnough: (seen: Uint8Array) => boolean,
  most = 1_048_576,
): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]()
  let seen = new Uint8Array()
  while (!isEnough(seen) && seen.length < most) {
    const next = await iterator.next()
    if (next.done) break
    seen = seen.length === 0 ? new Uint8Array(next.value) : new Uint8Array(Buffer.concat([seen, next.value]))
  }
  return { seen, all: continued(seen, iterator) }
}

async function* continued(seen: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  if (seen.length > 0) yield seen
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** Bytes that are there already, as a stream of one piece. */
export async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
