import { describe, expect, test } from 'vitest'
import { contactLine } from './contact-line.ts'
import type { LineContact } from './contact-line-query.ts'
import { axisTicks } from './month-ticks.ts'
import { nextMark } from './next-mark.ts'

const NOW = Date.UTC(2026, 10, 22)
const ZONES = { timeZone: 'UTC', ourZone: 'UTC', now: NOW }

function aContact(told: Partial<LineContact>): LineContact {
  const occurredAt = told.occurredAt ?? '2026-11-12T10:00:00Z'
  return { id: occurredAt, channel: 'SMS', direction: 'OUTBOUND', attemptState: 'ANSWERED', ...told, occurredAt }
}

const THEIRS = { direction: 'INBOUND', attemptState: null } as const

describe(contactLine, () => {
  test('places contacts between the oldest and now, oldest first, each in the lane of who made it', () => {
    const contacts = [
      aContact({ occurredAt: '2026-11-17T00:00:00Z', ...THEIRS }),
      aContact({ occurredAt: '2026-11-12T00:00:00Z', attemptState: 'UNANSWERED' }),
    ]
    const { marks } = contactLine({ contacts, months: [], ...ZONES })
    expect(marks.map(({ x, lane, shape, family }) => [x, lane, shape, family])).toEqual([
      [0, 'OUTBOUND', 'UNANSWERED', 'TEXT'],
      [50, 'INBOUND', 'THEIRS', 'TEXT'],
    ])
    expect(marks[0]?.said).toBe('12 Nov 2026, 00:00: Text message, unanswered')
  })

  test('knows a message that wants no answer from an attempt', () => {
    const { marks } = contactLine({ contacts: [aContact({ attemptState: null })], months: [], ...ZONES })
    expect(marks[0]).toMatchObject({ shape: 'MESSAGE', said: '12 Nov 2026, 10:00: Text message, wants no answer' })
  })

  test('tells by month only what is not told contact by contact', () => {
    const contacts = [aContact({ occurredAt: '2026-09-30T10:00:00Z', attemptState: 'UNANSWERED' })]
    const months = [
      { month: '2026-08-01', inbound: 1, outbound: 2, unanswered: 2 },
      { month: '2026-09-01', inbound: 0, outbound: 4, unanswered: 2 },
    ]
    const { marks, inMonths } = contactLine({ contacts, months, ...ZONES })
    expect(inMonths).toBe(6)
    expect(marks.filter(({ shape }) => shape === 'MONTH').map(({ said, contacts: all }) => [said, all])).toEqual([
      ['Aug 2026: 2 contacts of ours, 2 unanswered', 2],
      ['Aug 2026: 1 contact from the customer', 1],
      ['Sept 2026: 3 contacts of ours, 1 unanswered', 3],
    ])
  })

  test('counts every contact once, also where the zones disagree about the month', () => {
    const contacts = [aContact({ occurredAt: '2026-10-01T02:00:00Z' })]
    const months = [{ month: '2026-09-01', inbound: 0, outbound: 1, unanswered: 0 }]
    const line = contactLine({ contacts, months, ...ZONES, ourZone: 'America/New_York' })
    expect(line.marks).toHaveLength(1)
    expect(line.inMonths).toBe(0)
  })
})

describe(axisTicks, () => {
  test.each([
    ['2026-11-12', '2026-11-22', ['12 Nov 2026', '22 Nov 2026']],
    ['2026-08-20', '2026-11-22', ['Sept 2026', 'Oct 2026', 'Nov 2026']],
    ['2025-11-20', '2026-11-22', ['Dec 2025', 'Mar 2026', 'Jun 2026', 'Sept 2026']],
    ['1990-05-01', '2026-11-22', ['Jun 1990', 'Jun 2000', 'Jun 2010', 'Jun 2020']],
  ])('of %s to %s', (from, to, labels) => {
    expect(axisTicks(Date.parse(from), Date.parse(to)).map(({ label }) => label)).toEqual(labels)
  })
})

describe(nextMark, () => {
  const { marks } = contactLine({
    contacts: [
      aContact({ occurredAt: '2026-11-01T00:00:00Z' }),
      aContact({ occurredAt: '2026-11-09T00:00:00Z', ...THEIRS }),
      aContact({ occurredAt: '2026-11-10T00:00:00Z' }),
      aContact({ occurredAt: '2026-11-20T00:00:00Z' }),
    ],
    months: [],
    ...ZONES,
  })

  test.each([
    [null, 'ArrowLeft', 3],
    [2, 'ArrowLeft', 1],
    [0, 'ArrowLeft', 0],
    [2, 'ArrowRight', 3],
    [3, 'ArrowRight', 3],
    [2, 'Home', 0],
    [0, 'End', 3],
    [3, 'ArrowDown', 1],
    [1, 'ArrowUp', 2],
    [1, 'a', null],
  ])('from %s by %s', (from, key, to) => {
    expect(nextMark(marks, from, key)).toBe(to)
  })
})
