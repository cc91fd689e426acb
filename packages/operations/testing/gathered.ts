/** The whole file. */
export async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(pieces))
}

export async function gatheredText(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  return (await gathered(pieces)).toString('utf8')
}
