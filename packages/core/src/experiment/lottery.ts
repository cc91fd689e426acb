import { joinedParts, mixedHash } from './mixed-hash.ts'

/** The next number of a lottery, from 0 to before 1. */
export type Lottery = () => number

/** The first numbers of sfc32 still show the seed. */
const WARM_UP = 12

/**
 * Random numbers that can be drawn again: the same parts always give the same numbers, so that a choice left to chance
 * can be repeated and checked. The generator is sfc32 (Doty-Humphrey, PractRand 2010, public domain).
 */
export function lotteryOf(...parts: readonly string[]): Lottery {
  const text = joinedParts(parts)
  const state = new Int32Array([mixedHash(text, 1), mixedHash(text, 2), mixedHash(text, 3), 1])
  for (let turn = 0; turn < WARM_UP; turn++) turned(state)
  return () => (turned(state) >>> 0) / 2 ** 32
}

/** A standard normal number (Box and Muller 1958); takes two numbers of the lottery. */
export function normalDraw(lottery: Lottery): number {
  return Math.sqrt(-2 * Math.log(1 - lottery())) * Math.cos(2 * Math.PI * lottery())
}

function turned(state: Int32Array): number {
  const [a = 0, b = 0, c = 0, counter = 0] = state
  const drawn = (a + b + counter) | 0
  state[0] = b ^ (b >>> 9)
  state[1] = c + (c << 3)
  state[2] = ((c << 21) | (c >>> 11)) + drawn
  state[3] = counter + 1
  return drawn
}
