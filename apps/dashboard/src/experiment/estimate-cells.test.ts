import { afterEach, expect, test } from 'vitest'
import { anEstimate } from '../../test/a-report.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { estimatedDifferenceCells, estimatedShareCells } from './estimate-cells.ts'

afterEach(() => speak(ENGLISH))

test('the language of the page writes what is shown, not what is saved', () => {
  speak({ ...ENGLISH, tag: 'de', dates: 'de-DE' })
  expect(estimatedShareCells(anEstimate(0.331, 0.017))[0]).toEqual({ shown: '33,1\u00a0%', written: '33.1' })
})

test('files hold what a spreadsheet reads as numbers', () => {
  expect(estimatedDifferenceCells(anEstimate(-0.0001, 0.05)).map(({ written }) => written)).toEqual([
    '0.0',
    '-5.0',
    '5.0',
  ])
  expect(estimatedShareCells(null).map(({ written }) => written)).toEqual(['', '', ''])
})
