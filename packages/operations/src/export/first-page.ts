/** Reads the first page at once, so that what is wrong with a question comes up before a file has begun. */
export async function withFirstPage<T>(pages: AsyncGenerator<T, void>): Promise<AsyncGenerator<T, void>> {
  const first = await pages.next()
  return following(first, pages)
}

async function* following<T>(first: IteratorResult<T, void>, rest: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  if (first.done) return
  yield first.value
  yield* rest
}
