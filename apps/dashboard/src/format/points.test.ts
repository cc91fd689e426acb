import { afterEach, describe, expect, test } from 'vitest'
import { ENGLISH, speak } from '../words/language.ts'
import { pointsText, signedPoints, tickPoints } from './points.ts'

afterEach(() => speak(ENGLISH))

test.each([
  [0.031, '+3.1', '+3'],
  [-0.2, '−20.0', '−20'],
  [-0.0001, '0.0', '0'],
])('a difference of %d is %s points, and %s on a tick', (difference, text, tick) => {
  expect([signedPoints(difference), tickPoints(difference)]).toEqual([text, tick])
})

test('nothing has no sign, in no language', () => {
  speak({ ...ENGLISH, tag: 'de', dates: 'de-DE' })
  expect(signedPoints(-0.0001)).toBe('0,0')
})

describe(pointsText, () => {
  test.each([
    [0.575, '58 points'],
    [-0.01, '1 point'],
    [0.0094, '0.9 points'],
  ])('says %d as %s', (difference, text) => {
    expect(pointsText(difference)).toBe(text)
  })
})
