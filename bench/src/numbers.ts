/** Mulberry32: small, even, and the same on every machine. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function chosen<T>(list: readonly T[], share: number): T {
  const member = list[Math.floor(share * list.length)]
  if (member === undefined) throw new Error('the share must be below 1')
  return member
}
