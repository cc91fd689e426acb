import { describe, expect, it } from 'vitest'
import { calibrationErrorByChance } from './chance-calibration.ts'

const forecasts = (count: number, probability: number) =>
  Array.from({ length: count }, (_, at) => ({ name: String(at), probability, happened: false }))

describe(calibrationErrorByChance, () => {
  it('is nothing where forecasts are sure', () => {
    expect(calibrationErrorByChance(forecasts(150, 0), ({ name }) => name)).toEqual({ value: 0, low: 0, high: 0 })
  })

  it('shrinks with the number of forecasts', () => {
    const few = calibrationErrorByChance(forecasts(150, 0.5), ({ name }) => name)
    const many = calibrationErrorByChance(forecasts(3_000, 0.5), ({ name }) => name)
    expect(many.value).toBeLessThan(few.value / 3)
    expect(few.low).toBeLessThan(few.value)
    expect(few.high).toBeGreaterThan(few.value)
  })

  it('is larger where much happens together', () => {
    const apart = calibrationErrorByChance(forecasts(1_500, 0.5), ({ name }) => name)
    const together = calibrationErrorByChance(forecasts(1_500, 0.5), ({ name }) => String(Number(name) % 10))
    expect(together.value).toBeGreaterThan(apart.value)
  })
})
