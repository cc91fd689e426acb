import { afterEach, expect, test } from 'vitest'
import { ENGLISH, speak } from '../words/language.ts'
import { pointsCells } from './points-cells.ts'
import { EMPTY } from './table.ts'

afterEach(() => speak(ENGLISH))

test('a difference is shown in the language of the page and saved in plain digits', () => {
  speak({ ...ENGLISH, tag: 'de', dates: 'de-DE' })
  expect(pointsCells({ value: -0.0425, low: -0.091, high: 0.006 })).toEqual([
    { shown: '−4,3', written: '-4.3' },
    { shown: '−9,1 to +0,6', written: '-9.1 to 0.6' },
  ])
})

test('what could not be compared is a dash, and nothing in a file', () => {
  expect(pointsCells(null)).toEqual([EMPTY, EMPTY])
})
