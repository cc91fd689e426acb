import { CHANNELS, type Channel } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { partsFinding, partsTable, toPartRates } from './parts-series.ts'

function aChannel(channel: Channel, answered: number, attempts: number) {
  return aRow({ CHANNEL: channel }, aRate('ANSWER_RATE', answered, attempts), aCount('ATTEMPTS', attempts))
}

describe(partsFinding, () => {
  test('names the channel and the two parts of the day that differ most surely', () => {
    const rates = toPartRates({
      before8: anAggregate(aChannel('PHONE', 19, 100), aChannel('EMAIL', 36, 100)),
      from8To17: anAggregate(aChannel('PHONE', 120, 400), aChannel('EMAIL', 140, 400)),
      after17: anAggregate(aChannel('PHONE', 208, 400)),
    })
    expect(partsFinding(rates)).toBe('By phone, 52% of attempts after 17 are answered, but only 19% before 8')
  })

  test('never speaks unless two parts of one channel clearly differ, both with 30 attempts', () => {
    const counts = fc
      .integer({ min: 0, max: 100 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    const part = fc.uniqueArray(fc.tuple(fc.constantFrom(...CHANNELS), counts), { maxLength: 4, selector: ([c]) => c })
    fc.assert(
      fc.property(part, part, part, (...parts) => {
        const [before8, from8To17, after17] = parts.map((found) =>
          anAggregate(...found.map(([channel, [answered, attempts]]) => aChannel(channel, answered, attempts))),
        )
        const none = anAggregate()
        const rates = toPartRates({
          before8: before8 ?? none,
          from8To17: from8To17 ?? none,
          after17: after17 ?? none,
        })
        const sound = rates.flatMap(({ channel, rate }) =>
          'denominator' in rate && rate.denominator >= 30 ? [{ channel, rate }] : [],
        )
        const isClear = sound.some((one) =>
          sound.some((other) => one.channel === other.channel && lowOfDifference(one.rate, other.rate) > 0),
        )
        if (!isClear) expect(partsFinding(rates)).toBeNull()
      }),
    )
  })
})

type Limits = { value: number; low: number; high: number }

/** Newcombe's lower limit, written out once more as the independent check. */
function lowOfDifference(p: Limits, q: Limits): number {
  return p.value - q.value - Math.sqrt((p.value - p.low) ** 2 + (q.high - q.value) ** 2)
}

test('a channel that was never tried in a part of the day is left out, a withheld one leaves no number', () => {
  const none = anAggregate()
  const rates = toPartRates({
    before8: anAggregate(aChannel('PHONE', 2, 4), aChannel('FAX', 0, 0)),
    from8To17: none,
    after17: none,
  })
  expect(partsTable(rates).rows.map((row) => row.map(({ written }) => written))).toEqual([
    ['Phone', 'Before 8', ...Array(3).fill('too few to show')],
  ])
})
