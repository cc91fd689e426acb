import { describe, expect, it } from 'vitest'
import { contactsBehindFault, countsBehind, type MeasurePart } from './contacts-behind.ts'
import { ADDITIVE_COUNTS, type AdditiveCount } from './counts.ts'
import { MEASURES, type Measure } from './measure.ts'

const RANGE = { from: '2026-08-01', to: '2026-11-01' }

describe(countsBehind, () => {
  it.each<[Measure | null, MeasurePart | null, readonly AdditiveCount[]]>([
    [null, null, ['contacts']],
    ['UNANSWERED', null, ['unanswered']],
    ['UNANSWERED', 'NUMERATOR', ['unanswered']],
    ['UNANSWERED_RATE', null, ['answered', 'declined', 'unanswered']],
    ['UNANSWERED_RATE', 'NUMERATOR', ['unanswered']],
    ['SPAM_AND_GRAYMAIL_SHARE', 'NUMERATOR', ['spam', 'graymail']],
    ['CUSTOMERS', null, ['contacts']],
    ['CHANNEL_SHARE', null, ['contacts']],
    ['REPLY_DELAY_P90', null, ['answered']],
    ['EMAILS_PER_CUSTOMER_PER_DAY', null, ['emails']],
  ])('of %s, %s, is %j', (measure, part, counts) => {
    expect(countsBehind({ range: RANGE, measure, part })).toEqual(counts)
  })

  it('is known of every measure', () => {
    for (const measure of MEASURES) {
      const counts = countsBehind({ range: RANGE, measure })
      expect(counts.length).toBeGreaterThan(0)
      expect(ADDITIVE_COUNTS).toEqual(expect.arrayContaining([...counts]))
    }
  })
})

describe(contactsBehindFault, () => {
  it('names what is wrong', () => {
    expect(contactsBehindFault({ range: RANGE, measure: 'CHANNEL_SHARE' })).toBeNull()
    expect(contactsBehindFault({ range: { ...RANGE, to: '2026-08-01' } })?.field).toEqual(['range'])
    expect(contactsBehindFault({ range: RANGE, timeZone: 'Mars' })?.field).toEqual(['timeZone'])
    expect(contactsBehindFault({ range: RANGE, filter: { channels: [] } })?.field).toEqual(['filter', 'channels'])
  })
})
