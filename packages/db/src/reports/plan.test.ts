import type { AggregateQuery } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { planOf } from './plan.ts'

const QUERY: AggregateQuery = {
  measures: ['CHANNEL_SHARE', 'UNANSWERED_RATE', 'SPAM_SHARE', 'EMAILS'],
  dimensions: ['CHANNEL_FAMILY', 'AGE_BAND', 'DIRECTION'],
  granularity: 'WEEK',
  range: { from: '2026-10-01', to: '2026-11-01' },
  filter: {
    channels: ['EMAIL', 'SMS'],
    directions: ['INBOUND'],
    ageBands: ['AGE_18_24'],
    mailClasses: ['SPAM'],
    sources: null,
  },
}
const MAY = { now: 0, maySeeFewPeople: true }

describe(planOf.name, () => {
  it('serves the headline questions from the roll-up', () => {
    expect(planOf(QUERY, MAY, 'UTC')).toMatchObject({ servedFrom: 'ROLL_UP', whyNotRolledUp: null, zone: 'UTC' })
    expect(planOf({ ...QUERY, timeZone: 'UTC' }, MAY, 'UTC').servedFrom).toBe('ROLL_UP')
  })

  it.each<[string, Partial<AggregateQuery>]>([
    ['not hours', { granularity: 'HOUR' }],
    ['not of Asia/Tokyo', { timeZone: 'Asia/Tokyo' }],
    ['does not hold CUSTOMERS', { measures: ['CONTACTS', 'CUSTOMERS'] }],
    ['does not hold REPLY_DELAY_MEDIAN', { measures: ['REPLY_DELAY_MEDIAN'] }],
    ['not kept by PURPOSE', { dimensions: ['CHANNEL', 'PURPOSE'] }],
    ['cannot be narrowed by segments', { filter: { segments: ['Private'] } }],
  ])('counts single contacts where the roll-up is %s', (why, part) => {
    const plan = planOf({ ...QUERY, ...part }, MAY, 'UTC')
    expect(plan.servedFrom).toBe('INTERACTIONS')
    expect(plan.whyNotRolledUp).toContain(why)
  })

  it('counts people for a reader who may not see few of them', () => {
    const plan = planOf(QUERY, { now: 0, maySeeFewPeople: false }, 'UTC')
    expect(plan).toMatchObject({ servedFrom: 'INTERACTIONS', counts: expect.arrayContaining(['customers']) })
  })
})
