/** Cuts a stream into lists of one length; the last one may be shorter. */
export async function* batchesOf<T>(members: AsyncIterable<T>, length: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const member of members) {
    batch.push(member)
    if (batch.length < length) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Asks for the next member while the one before is worked on: one ahead, no more. */
export async function* oneAhead<T>(members: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = members[Symbol.asyncIterator]()
  let next = asked(iterator)
  try {
    for (let current = await next; !current.done; current = await next) {
      next = asked(iterator)
      yield current.value
    }
  } finally {
    await next.catch(() => {})
    await iterator.return?.()
  }
}

/** A failure is met when the member is awaited, which may be later than it happens. */
function asked<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = iterator.next()
  next.catch(() => {})
  return next
}

export async function* skipping<T>(members: AsyncIterable<T>, number: number): AsyncGenerator<T> {
  let left = number
  for await (const member of members) {
    if (left === 0) yield member
    else left -= 1
  }
}
