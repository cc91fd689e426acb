/**
 * A whole number of 32 bits that looks random and is the same for the same text and seed: MurmurHash3, 32 bits
 * (Appleby 2011, public domain), with one block for each UTF-16 code unit. No protection against an adversary.
 */
export function mixedHash(text: string, seed = 0): number {
  let state = seed | 0
  for (let at = 0; at < text.length; at++) state = withBlock(state, text.charCodeAt(at))
  return finished(state ^ (4 * text.length))
}

/** As a share of all that the hash can be: from 0 to before 1. */
export function hashShare(text: string, seed = 0): number {
  return mixedHash(text, seed) / 2 ** 32
}

/** Parts as one text, so that no two lists of parts become the same: "a", "bc" is not "ab", "c". */
export function joinedParts(parts: readonly string[]): string {
  return parts.map((part) => `${part.length}:${part}`).join('')
}

function withBlock(state: number, block: number): number {
  const scrambled = Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593)
  return (Math.imul(rotated(state ^ scrambled, 13), 5) + 0xe6546b64) | 0
}

function finished(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
