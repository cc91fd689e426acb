/**
 * A body that is made as it is read: the next piece is asked for when the last one has been taken, and none when the
 * reader has gone. What is thrown breaks the transfer off.
 */
export function streamOf(pieces: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const next = await pieces.next()
    if (next.done) controller.close()
    else controller.enqueue(next.value)
  }
  return new ReadableStream({ pull, cancel: () => void pieces.return(undefined) }, { highWaterMark: 0 })
}
