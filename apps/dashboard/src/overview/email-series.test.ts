import { describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { emailFinding, emailTable, quotedEmails, toEmailPoints } from './email-series.ts'

const VIEW = aView({
  period: { from: '2026-08-26', to: '2026-11-23' },
  timeZone: 'America/New_York',
  status: { dataThrough: '2026-11-20T11:00:00Z' },
})

function aWeek(day: string, emails: number) {
  const rates = [aRate('SPAM_SHARE', 12, 100), aRate('SPAM_AND_GRAYMAIL_SHARE', 23, 100)]
  return { ...aRow({}, aCount('EMAILS', emails), ...rates), start: `${day}T05:00:00Z` }
}

describe(toEmailPoints, () => {
  const points = toEmailPoints(
    anAggregate(aWeek('2026-08-24', 600), aWeek('2026-11-09', 640), aWeek('2026-11-16', 300)),
    VIEW,
  )

  test('names a bar by its first day in the report zone', () => {
    expect(points.map(({ day, label }) => [day, label])).toEqual([
      ['2026-08-24', '24 Aug'],
      ['2026-11-09', '9 Nov'],
      ['2026-11-16', '16 Nov'],
    ])
  })

  test('marks the weeks that the period or the data cuts short', () => {
    expect(points.map(({ isPartial }) => isPartial)).toEqual([true, false, true])
  })

  test('stands in the table with ISO dates', () => {
    expect(emailTable(points, 'WEEK').rows[1]?.map(({ written }) => written)).toEqual([
      '2026-11-09',
      '640',
      '12.0',
      '23.0',
      '100',
      'yes',
    ])
  })

  test('compares with the quoted mailbox over as many days', () => {
    expect(quotedEmails(points[0], 'WEEK')).toBe(735)
  })
})

describe(emailFinding, () => {
  test.each([
    [300, 1000, '30% of incoming email is spam or graymail, above the 19% quoted for the trade'],
    [100, 1000, '10% of incoming email is spam or graymail, below the 19% quoted for the trade'],
    [20, 100, '20% of incoming email is spam or graymail'],
    [10, 20, null],
  ])('of %d in %d says %s', (unwanted, classified, finding) => {
    expect(emailFinding(anAggregate(aRow({}, aRate('SPAM_AND_GRAYMAIL_SHARE', unwanted, classified))))).toBe(finding)
  })
})
