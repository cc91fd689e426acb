import { expect, test } from 'vitest'
import { anEstimate } from '../../test/a-report.ts'
import { differenceCells, shareCells, signedPoints, tickPoints } from './points.ts'

test.each([
  [0.031, '+3.1', '+3'],
  [-0.2, '−20.0', '−20'],
  [-0.0001, '0.0', '0'],
])('a difference of %d is %s points, and %s on a tick', (difference, text, tick) => {
  expect([signedPoints(difference), tickPoints(difference)]).toEqual([text, tick])
})

test('files hold what a spreadsheet reads as numbers', () => {
  expect(differenceCells(anEstimate(-0.0001, 0.05)).map(({ written }) => written)).toEqual(['0.0', '-5.0', '5.0'])
  expect(shareCells(null).map(({ written }) => written)).toEqual(['', '', ''])
})
