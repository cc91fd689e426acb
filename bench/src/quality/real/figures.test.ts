import { describe, expect, it } from 'vitest'
import { around, atLeast, atMost, itselfAtMost, told } from './figures.ts'

const MEASURED = { value: 0.65, low: 0.63, high: 0.67 }

describe('a figure and its bar', () => {
  it.each([
    ['is reached', atLeast('skill', MEASURED, 0.64), true],
    ['lies within what chance leaves open', atLeast('skill', MEASURED, 0.66), true],
    ['lies above the whole interval', atLeast('skill', MEASURED, 0.68), false],
    ['is kept under', atMost('loss', MEASURED, 0.64), true],
    ['lies below the whole interval', atMost('loss', MEASURED, 0.62), false],
    ['binds the value itself', itselfAtMost('error', MEASURED, 0.64), false],
    ['lies within reach', around('share', MEASURED, { bar: 0.7, within: 0.03 }), true],
    ['lies out of reach', around('share', MEASURED, { bar: 0.71, within: 0.03 }), false],
    ['is not there', told('share', MEASURED), null],
  ])('when the bar %s', (_, figure, holds) => {
    expect(figure).toMatchObject({ ...MEASURED, holds })
  })
})
