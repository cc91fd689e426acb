import { CONTACTS_IN_WEEK } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { responsesBehind, responsesFinding, responsesTable, toLevelResponses } from './responses-series.ts'

function aLevel(contacts: string, answered: number, attempts: number) {
  return aRow(
    { CONTACTS_IN_WEEK: contacts },
    aCount('ATTEMPTS', attempts),
    aRate('ANSWER_RATE', answered, attempts),
    aRate('DECLINE_RATE', Math.min(attempts - answered, Math.round(attempts * 0.02)), attempts),
  )
}

const LEVELS = toLevelResponses(
  anAggregate(
    aLevel('EIGHT_OR_MORE', 1, 4),
    aLevel('FIVE_TO_SEVEN', 44, 200),
    aLevel('ONE', 410, 1000),
    aLevel('TWO', 0, 0),
  ),
)

describe(toLevelResponses, () => {
  test('goes from few contacts to many and leaves out where nothing was tried', () => {
    expect(LEVELS.map(({ contacts }) => contacts)).toEqual(['ONE', 'FIVE_TO_SEVEN', 'EIGHT_OR_MORE'])
  })

  test('tells nothing of what is withheld', () => {
    const [first, , last] = responsesTable(LEVELS).rows.map((cells) => cells.map(({ written }) => written))
    expect(first).toEqual(['1 contact', '41.0', '38.0–44.1', '2.0', '1.3–3.1', '1000'])
    expect(new Set(last?.slice(1))).toEqual(new Set(['too few to show']))
  })

  test('opens those who answered at a level', () => {
    const [first] = LEVELS
    expect(first && responsesBehind(first, 'answered')).toMatchObject({
      measure: 'ANSWERED',
      narrowed: { contactsInWeek: ['ONE'] },
    })
  })
})

const counts = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const anyLevels = fc.uniqueArray(fc.tuple(fc.constantFrom(...CONTACTS_IN_WEEK), counts), {
  selector: ([level]) => level,
})

describe(responsesFinding, () => {
  test('holds the fewest contacts against the most of which something can be said', () => {
    expect(responsesFinding(LEVELS, 'answered')).toBe(
      'Customers answer 41% of attempts at 1 contact a week, 22% at 5–7 contacts a week',
    )
  })

  test('is silent about what differs no more than by chance', () => {
    expect(responsesFinding(LEVELS, 'declined')).toBeNull()
  })

  test('never speaks without a clear difference between two sound rates', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const rows = levels.map(([level, [answered, attempts]]) => aLevel(level, answered, attempts))
        const sound = levels
          .filter(([, [, attempts]]) => attempts >= 30)
          .sort(([one], [other]) => CONTACTS_IN_WEEK.indexOf(one) - CONTACTS_IN_WEEK.indexOf(other))
        const [first, last] = [sound[0], sound.at(-1)]
        const isSure = first && last && isApart(first[1], last[1])
        if (!isSure) expect(responsesFinding(toLevelResponses(anAggregate(...rows)), 'answered')).toBeNull()
      }),
    )
  })
})

/** Newcombe's interval leaves out 0, written out once more as the independent check. */
function isApart(one: readonly [number, number], other: readonly [number, number]): boolean {
  const [p, q] = [aShare(...one), aShare(...other)].sort((a, b) => b.value - a.value)
  if (!p || !q) return false
  return p.value - q.value - Math.sqrt((p.value - p.low) ** 2 + (q.high - q.value) ** 2) > 0
}
