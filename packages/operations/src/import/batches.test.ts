import { describe, expect, it } from 'vitest'
import { batchesOf, oneAhead, skipping } from './batches.ts'

async function* numbers(
  from: number,
  to: number,
  onAsked: (number: number) => void = () => {},
): AsyncGenerator<number> {
  for (let number = from; number <= to; number++) {
    onAsked(number)
    yield number
  }
}

async function listOf<T>(members: AsyncIterable<T>): Promise<T[]> {
  return Array.fromAsync(members)
}

describe(batchesOf, () => {
  it('cuts into lists of one length and a rest', async () => {
    expect(await listOf(batchesOf(numbers(1, 5), 2))).toEqual([[1, 2], [3, 4], [5]])
    expect(await listOf(batchesOf(numbers(1, 0), 2))).toEqual([])
  })
})

describe(skipping, () => {
  it('leaves out what was done before', async () => {
    expect(await listOf(skipping(numbers(1, 5), 3))).toEqual([4, 5])
    expect(await listOf(skipping(numbers(1, 2), 3))).toEqual([])
  })
})

describe(oneAhead, () => {
  it('reads one member while another is worked on, and never more', async () => {
    const asked: number[] = []
    for await (const number of oneAhead(numbers(1, 4, (each) => asked.push(each)))) {
      await new Promise((resolve) => setImmediate(resolve))
      expect(asked.at(-1)).toBe(Math.min(4, number + 1))
    }
    expect(asked).toEqual([1, 2, 3, 4])
  })

  it('passes a failure on where it would have been met', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1
      throw new Error('broken')
    }
    const met: number[] = []
    const work = async () => {
      for await (const number of oneAhead(failing())) met.push(number)
    }
    await expect(work()).rejects.toThrow('broken')
    expect(met).toEqual([1])
  })
})
