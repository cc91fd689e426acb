import { describe, expect, test } from 'vitest'
import { ciede2000 } from './ciede2000.ts'
import { seenAs, VISIONS, type Vision } from './colour-vision.ts'
import { contrast } from './contrast.ts'
import { THEMES, token, tokensOf } from './tokens.ts'

const SURFACES = ['surface', 'bg'] as const
const TEXTS = ['text', 'muted', 'accent', 'good', 'bad', 'warn', 'stated', 'learned'] as const
const MARKS = ['control', 'mark', 'accent'] as const
const SMALLEST_DISTANCE = 12

describe.each(THEMES)('the %s theme', (theme) => {
  const families = [...tokensOf(theme).keys()].filter((name) => name.startsWith('family-'))

  test.each(TEXTS)('%s can be read on both surfaces', (name) => {
    for (const surface of SURFACES)
      expect(contrast(token(theme, name), token(theme, surface))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['on-accent', 'accent'],
    ['accent', 'accent-soft'],
    ['text', 'accent-soft'],
    ['text', 'warn-soft'],
    ...[1, 2, 3, 4, 5, 6].map((step) => [`heat-ink-${step}`, `heat-${step}`]),
  ])('%s can be read on %s', (ink = '', ground = '') => {
    expect(contrast(token(theme, ink), token(theme, ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([...MARKS, ...families])('%s stands out from both surfaces', (name) => {
    for (const surface of SURFACES)
      expect(contrast(token(theme, name), token(theme, surface))).toBeGreaterThanOrEqual(3)
  })

  test.each(Object.keys(VISIONS) as Vision[])('seven families stay apart in %s vision', (vision) => {
    expect(families).toHaveLength(7)
    const seen = families.map((name) => seenAs(token(theme, name), vision))
    const distances = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => ciede2000(one, other)))
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(SMALLEST_DISTANCE)
  })

  test('every step of the heat scale differs from the next', () => {
    for (const step of [1, 2, 3, 4, 5]) {
      const [one, next] = [`heat-${step}`, `heat-${step + 1}`].map((name) => seenAs(token(theme, name), 'normal'))
      if (one && next) expect(ciede2000(one, next)).toBeGreaterThanOrEqual(9)
    }
  })
})

// Pairs and results published with the formula (Sharma, Wu and Dalal 2005, table 1).
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1, 2], [50, 0, 0], 2.3669],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('the distance of %j and %j is as published', (one, other, distance) => {
  expect(ciede2000(one, other)).toBeCloseTo(distance, 4)
})
