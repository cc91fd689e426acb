import { describe, expect, it } from 'vitest'
import { SumsByKey } from './sum-up.ts'

describe(SumsByKey.name, () => {
  it('adds and takes by key, and forgets what comes to nothing', () => {
    const sums = new SumsByKey<{ day: string }, { contacts: number; answered: number }>()
    sums.add({ day: 'b' }, { contacts: 1, answered: 1 })
    sums.add({ day: 'a' }, { contacts: 2, answered: 0 })
    sums.add({ day: 'b' }, { contacts: 1, answered: 0 })
    sums.take({ day: 'a' }, { contacts: 2, answered: 0 })
    expect(sums.cells()).toEqual([{ key: { day: 'b' }, sums: { contacts: 2, answered: 1 } }])
  })

  it('gives the cells in the order of their keys', () => {
    const sums = new SumsByKey<{ day: string }, { contacts: number }>()
    for (const day of ['c', 'a', 'b']) sums.add({ day }, { contacts: 1 })
    expect(sums.cells().map(({ key }) => key.day)).toEqual(['a', 'b', 'c'])
  })
})
