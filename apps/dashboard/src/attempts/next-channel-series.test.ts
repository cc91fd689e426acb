import { CHANNELS, type Channel } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { nextChannelFinding, nextChannelTable, toAfterChannels } from './next-channel-series.ts'

function aPair(previous: Channel, channel: Channel, answered: number, attempts: number) {
  return aRow(
    { PREVIOUS_CHANNEL: previous, CHANNEL: channel },
    aRate('ANSWER_RATE', answered, attempts),
    aCount('ATTEMPTS', attempts),
  )
}

describe(toAfterChannels, () => {
  test('puts what worked best first, then the few, then the withheld', () => {
    const [after] = toAfterChannels(
      anAggregate(
        aPair('PHONE', 'FAX', 3, 4),
        aPair('PHONE', 'IN_PERSON', 19, 20),
        aPair('PHONE', 'PHONE', 20, 100),
        aPair('PHONE', 'SMS', 50, 100),
      ),
    )
    expect(after?.followUps.map(({ channel }) => channel)).toEqual(['SMS', 'PHONE', 'IN_PERSON', 'FAX'])
  })

  test('leaves no trace of a withheld number in the table', () => {
    const table = nextChannelTable(toAfterChannels(anAggregate(aPair('PHONE', 'FAX', 3, 4))))
    expect(table.rows[0]?.map(({ written }) => written)).toEqual(['Phone', 'Fax', ...Array(3).fill('too few to show')])
  })
})

describe(nextChannelFinding, () => {
  test('holds another channel against the same again', () => {
    const afters = toAfterChannels(anAggregate(aPair('PHONE', 'PHONE', 84, 400), aPair('PHONE', 'SMS', 216, 400)))
    expect(nextChannelFinding(afters)).toBe(
      'After an unanswered call, 54% of follow-ups by text message get a reply, but only 21% by phone',
    )
  })

  test('is silent where the same again was never tried, and where it does better', () => {
    expect(nextChannelFinding(toAfterChannels(anAggregate(aPair('LETTER', 'SMS', 300, 400))))).toBeNull()
    const worse = anAggregate(aPair('SMS', 'SMS', 300, 400), aPair('SMS', 'PHONE', 100, 400))
    expect(nextChannelFinding(toAfterChannels(worse))).toBeNull()
  })

  test('never speaks unless another channel is clearly better than the same, both with 30 follow-ups', () => {
    const counts = fc
      .integer({ min: 0, max: 120 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...CHANNELS), counts), {
      maxLength: 6,
      selector: ([channel]) => channel,
    })
    fc.assert(
      fc.property(pairs, (found) => {
        const rows = found.map(([channel, [answered, attempts]]) => aPair('PHONE', channel, answered, attempts))
        const rates = found.map(([channel, [part, whole]]) => ({
          channel,
          rate: aRate('ANSWER_RATE', part, whole),
          whole,
        }))
        const same = rates.find(({ channel }) => channel === 'PHONE')
        const isClear = rates.some((other) => same && isClearlyMore(other, same))
        if (!isClear) expect(nextChannelFinding(toAfterChannels(anAggregate(...rows)))).toBeNull()
      }),
    )
  })
})

interface Counted {
  readonly rate: ReturnType<typeof aRate>
  readonly whole: number
}

/** Newcombe's lower limit, written out once more as the independent check. */
function isClearlyMore({ rate: p, whole: n }: Counted, { rate: q, whole: m }: Counted): boolean {
  if (Math.min(n, m) < 30 || p.value === null || q.value === null || p.low === null || q.high === null) return false
  return p.value - q.value - Math.sqrt((p.value - p.low) ** 2 + (q.high - q.value) ** 2) > 0
}
