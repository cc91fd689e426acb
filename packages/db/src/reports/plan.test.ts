import type { AggregateQuery } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { readSegments } from './aggregate-cost.ts'
import { planOf, servedFromOf } from './plan.ts'

const QUERY: AggregateQuery = {
  measures: ['CHANNEL_SHARE', 'UNANSWERED_RATE', 'SPAM_SHARE', 'EMAILS', 'REPEAT_SHARE'],
  dimensions: ['CHANNEL_FAMILY', 'AGE_BAND', 'DIRECTION', 'PURPOSE'],
  granularity: 'WEEK',
  range: { from: '2026-10-01', to: '2026-11-01' },
  filter: {
    channels: ['EMAIL', 'SMS'],
    directions: ['INBOUND'],
    ageBands: ['AGE_18_24'],
    mailClasses: ['SPAM'],
    attemptNumbers: null,
    sources: null,
  },
}
const MAY = { now: Date.parse('2026-11-20T12:00Z'), maySeeFewPeople: true }

function served(query: AggregateQuery, context = MAY) {
  const plan = planOf(query, context, 'UTC')
  const segments = readSegments(plan, query.range)
  return {
    servedFrom: servedFromOf(plan, segments),
    segments: segments.map(({ table, days }) => [table.grain, days.from, days.to]),
    why: plan.whyNotRolledUp,
  }
}

describe(planOf.name, () => {
  it('serves the headline questions from the roll-up', () => {
    expect(served(QUERY)).toMatchObject({ servedFrom: 'ROLL_UP', why: null })
    expect(served({ ...QUERY, timeZone: 'UTC' }).servedFrom).toBe('ROLL_UP')
  })

  it('takes whole months as months and other days as days', () => {
    const range = { from: '2026-01-15', to: '2026-11-11' }
    expect(served({ measures: ['OPEN'], range }).segments).toEqual([
      ['DAY', '2026-01-15', '2026-02-01'],
      ['MONTH', '2026-02-01', '2026-11-01'],
      ['DAY', '2026-11-01', '2026-11-11'],
    ])
    expect(served({ measures: ['CONTACTS'], granularity: 'DAY', range }).segments).toEqual([
      ['DAY', '2026-01-15', '2026-11-11'],
    ])
  })

  it('counts the days outside whole months one by one where the roll-up keeps months only', () => {
    const range = { from: '2026-07-15', to: '2026-10-01' }
    const waits = served({ measures: ['ANSWERED'], dimensions: ['REPLY_DELAY', 'CHANNEL'], range })
    expect(waits.servedFrom).toBe('BOTH')
    expect(waits.segments).toEqual([
      ['CONTACT', '2026-07-15', '2026-08-01'],
      ['MONTH', '2026-08-01', '2026-10-01'],
    ])
    expect(served({ measures: ['REPLY_DELAY_MEDIAN'], range }).servedFrom).toBe('BOTH')
  })

  it.each<[string, Partial<AggregateQuery>]>([
    ['what works next', { measures: ['ANSWER_RATE'], dimensions: ['PREVIOUS_CHANNEL', 'CHANNEL'] }],
    ['how much is too much', { measures: ['ANSWER_RATE', 'REPEAT_SHARE'], dimensions: ['CONTACTS_IN_WEEK'] }],
    ['how long to wait', { measures: ['ANSWERED'], dimensions: ['REPLY_DELAY', 'CHANNEL_FAMILY'] }],
    ['when', { measures: ['ANSWER_RATE'], dimensions: ['LOCAL_WEEKDAY', 'LOCAL_HOUR', 'AGE_BAND'] }],
    ['where unwanted email comes in', { measures: ['SPAM_AND_GRAYMAIL_SHARE'], dimensions: ['SOURCE'] }],
    ['how fast', { measures: ['REPLY_DELAY_P90', 'ANSWERED'], dimensions: ['CHANNEL', 'AGE_BAND'] }],
  ])('knows %s of whole months', (_, part) => {
    const range = { from: '2026-01-01', to: '2026-10-01' }
    expect(served({ measures: ['CONTACTS'], ...part, range })).toMatchObject({ servedFrom: 'ROLL_UP', why: null })
  })

  it.each<[string, Partial<AggregateQuery>]>([
    ['not hours', { granularity: 'HOUR' }],
    ['not of Asia/Tokyo', { timeZone: 'Asia/Tokyo' }],
    ['no roll-up is kept by SOURCE, PURPOSE', { dimensions: ['SOURCE', 'PURPOSE'] }],
    ['no roll-up is kept by CHANNEL, SEGMENT', { dimensions: ['CHANNEL'], filter: { segments: ['Private'] } }],
    ['REPLY_DELAY keeps months, not days', { measures: ['ANSWERED'], dimensions: ['REPLY_DELAY'], filter: null }],
  ])('counts single contacts where %s', (why, part) => {
    const answer = served({ ...QUERY, ...part })
    expect(answer.servedFrom).toBe('INTERACTIONS')
    expect(answer.why).toContain(why)
  })

  it('counts people one by one, and all for a reader who may not see few of them', () => {
    expect(served({ ...QUERY, measures: ['CUSTOMERS'] }).servedFrom).toBe('BOTH')
    expect(served(QUERY, { ...MAY, maySeeFewPeople: false }).servedFrom).toBe('BOTH')
  })
})
