import { describe, expect, it } from 'vitest'
import { reliabilityPicture } from './reliability-picture.ts'

const BINS = [
  { forecasts: 100, meanProbability: 0.1, happenedShare: 0.12 },
  { forecasts: 50, meanProbability: 0.4, happenedShare: 0.36 },
]

describe(reliabilityPicture.name, () => {
  const picture = reliabilityPicture({ name: 'calls & visits', bins: BINS })

  it('says what it shows, also to those who do not see it', () => {
    expect(picture).toContain('role="img"')
    expect(picture).toContain('<title>calls &amp; visits: 150 forecasts in 2 groups of about 75</title>')
  })

  it('has a point for each group, with its figures', () => {
    expect(picture.match(/<circle/g)).toHaveLength(2)
    expect(picture).toContain('<title>told 40 %, happened 36 % of 50</title>')
  })

  it('puts a group whose share is what was told on the diagonal', () => {
    const perfect = reliabilityPicture({
      name: 'p',
      bins: [{ forecasts: 10, meanProbability: 0.5, happenedShare: 0.5 }],
    })
    const [, from, to] = /<path d="M(\d+ \d+)L(\d+ \d+)" stroke="#8a929c"/.exec(perfect) ?? []
    const [, x, y] = /cx="([\d.]+)" cy="([\d.]+)"/.exec(perfect) ?? []
    const [left = 0, bottom = 0] = (from ?? '').split(' ').map(Number)
    const [right = 0, top = 0] = (to ?? '').split(' ').map(Number)
    expect((Number(x) - left) / (right - left)).toBeCloseTo((Number(y) - bottom) / (top - bottom), 2)
  })
})
