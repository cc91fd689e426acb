import { CHANNELS, type Channel } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Delays, medianInterval } from './delays.ts'
import { type ReplyTime, replyTimeFinding, replyTimeTable, toReplyTimes } from './reply-time-series.ts'

function aTime(channel: Channel, median: number, replies: number, spread = 3): ReplyTime {
  const kind = replies < 30 ? ('FEW' as const) : ('OK' as const)
  return {
    channel,
    delays: { kind, replies, p25: median / spread, median, p75: median * spread, p90: median * spread ** 2 },
  }
}

describe(replyTimeFinding, () => {
  test('names the fastest and the slowest', () => {
    expect(replyTimeFinding([aTime('SMS', 1_080, 900), aTime('EMAIL', 19_500, 900)])).toBe(
      'Half of the replies to attempts by text message come within 18 min; by email it takes 5 h 25 min',
    )
  })

  test('is silent about fewer than 30 replies and about what may be chance', () => {
    expect(replyTimeFinding([aTime('SMS', 60, 29), aTime('EMAIL', 900_000, 29)])).toBeNull()
    expect(replyTimeFinding([aTime('SMS', 1_000, 40), aTime('EMAIL', 1_300, 40)])).toBeNull()
  })

  test('never speaks unless the intervals of the medians of two sound channels lie apart enough', () => {
    const anyTime = fc
      .tuple(fc.constantFrom(...CHANNELS), fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 10, max: 400 }))
      .map(([channel, median, replies]) => aTime(channel, median, replies))
    fc.assert(
      fc.property(fc.uniqueArray(anyTime, { maxLength: 6, selector: ({ channel }) => channel }), (times) => {
        const sound = times.flatMap(({ delays }) => ('replies' in delays && delays.replies >= 30 ? [delays] : []))
        const isClear = sound.some((slow) => sound.some((fast) => lowOfLogDifference(slow, fast) > 0))
        if (!isClear) expect(replyTimeFinding(times)).toBeNull()
      }),
    )
  })
})

/** Written out once more as the independent check. */
function lowOfLogDifference(slow: Delays, fast: Delays): number {
  const [a, b] = [medianInterval(slow), medianInterval(fast)]
  const gap = Math.log(a.value / b.value)
  return gap - Math.sqrt(Math.log(a.value / a.low) ** 2 + Math.log(b.high / b.value) ** 2)
}

describe(replyTimeTable, () => {
  test('says times on the page and seconds in the file', () => {
    const table = replyTimeTable([aTime('SMS', 1_080, 900)])
    expect(table.columns[2]).toMatchObject({ label: 'Half within', written: 'Half within, seconds' })
    expect(table.rows[0]?.[2]).toMatchObject({ shown: '18 min', written: '1080' })
  })

  test('leaves no trace of a withheld number', () => {
    const table = replyTimeTable([{ channel: 'FAX', delays: { kind: 'WITHHELD' } }])
    expect(table.rows[0]?.slice(1).map(({ written }) => written)).toEqual(Array(7).fill('too few to show'))
  })
})

test('an answer without rows has no times', () => {
  expect(toReplyTimes({ rows: [], maturingFrom: null, warnings: [] })).toEqual([])
})
