import { afterEach, expect, test } from 'vitest'
import { anEstimate } from '../../test/a-report.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { differenceCells, shareCells, signedPoints, tickPoints } from './points.ts'

afterEach(() => speak(ENGLISH))

test.each([
  [0.031, '+3.1', '+3'],
  [-0.2, '−20.0', '−20'],
  [-0.0001, '0.0', '0'],
])('a difference of %d is %s points, and %s on a tick', (difference, text, tick) => {
  expect([signedPoints(difference), tickPoints(difference)]).toEqual([text, tick])
})

test('the language of the page writes what is shown, not what is saved', () => {
  speak({ ...ENGLISH, tag: 'de', dates: 'de-DE' })
  expect(signedPoints(-0.0001)).toBe('0,0')
  expect(shareCells(anEstimate(0.331, 0.017))[0]).toEqual({ shown: '33,1', written: '33.1' })
})

test('files hold what a spreadsheet reads as numbers', () => {
  expect(differenceCells(anEstimate(-0.0001, 0.05)).map(({ written }) => written)).toEqual(['0.0', '-5.0', '5.0'])
  expect(shareCells(null).map(({ written }) => written)).toEqual(['', '', ''])
})
