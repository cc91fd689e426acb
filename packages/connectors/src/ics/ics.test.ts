import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { collected, contactsIn, customersIn, iso, NOW, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { calendarOf, MEETING } from './fixtures.ts'
import { ics } from './ics.ts'

const OWN = { ownAddresses: ['shop.example'], phoneRegion: 'US' }
const read = (events: string, lines?: string, options = {}) =>
  reportsOf(ics, calendarOf(events, lines), { ...OWN, ...options })
const linesOf = (reports: readonly Report[]) =>
  contactsIn(reports).map(({ customer, facts }) =>
    [
      facts.channel,
      facts.direction,
      facts.outcome,
      'value' in customer ? customer.value : '',
      iso(facts.occurredAt),
    ].join(' '),
  )
const timesOf = (reports: readonly Report[]) =>
  contactsIn(reports).map(({ facts }) => iso(facts.occurredAt)?.slice(0, 16))
const whysOf = (reports: readonly Report[]) =>
  reports.map((report) => (report.kind === 'SKIPPED' ? report.why : report.kind))
const series = (...lines: string[]) => MEETING.replace('SEQUENCE:0', lines.join('\n'))

describe('a meeting', () => {
  it('that we made is a contact with each customer, which asks for no answer', async () => {
    const reports = await read(MEETING)
    expect(linesOf(reports)).toEqual(['IN_PERSON OUTBOUND ENGAGED ada@customer.example 2025-03-03T09:00:00.000Z'])
    expect(contactsIn(reports)[0]?.facts).toMatchObject({
      source: 'ics',
      sourceId: 'm1@shop.example',
      expectsReply: false,
    })
    expect(customersIn(reports)).toMatchObject([{ name: 'Ada Berg', identities: [{ value: 'ada@customer.example' }] }])
  })

  it('that a customer made with us came from them', async () => {
    const theirs = MEETING.replace('ORGANIZER;CN=The shop:mailto:desk@shop', 'ORGANIZER:MAILTO:Bo@customer')
    expect(linesOf(await read(theirs))).toEqual([
      'IN_PERSON INBOUND RECEIVED bo@customer.example 2025-03-03T09:00:00.000Z',
    ])
  })

  it.each([
    ['ACCEPTED', 'ENGAGED'],
    ['TENTATIVE', 'SEEN'],
    ['DECLINED', 'DECLINED'],
    ['NEEDS-ACTION', 'SENT'],
    ['DELEGATED', 'SENT'],
    ['X-LATER', 'SENT'],
  ])('to which the answer is %s is %s', async (answer, outcome) => {
    const [contact] = contactsIn(await read(MEETING.replace('ACCEPTED', answer)))
    expect(contact?.facts.outcome).toBe(outcome)
  })

  it.each([
    ['1 Example Street', '', 'IN_PERSON'],
    ['1 Example Street', 'X-GOOGLE-CONFERENCE:https://meet.example/a', 'IN_PERSON'],
    ['', 'X-GOOGLE-CONFERENCE:https://meet.example/a', 'PHONE'],
    ['', 'CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+12025550100', 'PHONE'],
    ['', 'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/a', 'PHONE'],
    ['', 'X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:a', 'PHONE'],
    ['', 'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK:https://meet.example/a', 'PHONE'],
    ['https://zoom.example/j/1', '', 'PHONE'],
    ['Microsoft Teams Meeting', '', 'PHONE'],
    ['+1 202 555 0142', '', 'PHONE'],
    ['(202) 555-0142', '', 'PHONE'],
  ])('at "%s" with "%s" is held over %s', async (place, line, channel) => {
    const event = MEETING.replace('1 Example Street', place).replace('SEQUENCE:0', line === '' ? 'SEQUENCE:0' : line)
    expect(contactsIn(await read(event)).map(({ facts }) => facts.channel)).toEqual([channel])
  })

  it.each([
    ['STATUS:CONFIRMED', 'STATUS:CANCELLED', 'METHOD:PUBLISH\n'],
    ['', '', 'METHOD:CANCEL\n'],
  ])('that was cancelled did not take place', async (from, to, method) => {
    expect(linesOf(await read(MEETING.replace(from, to), method))[0]).toMatch(/^IN_PERSON OUTBOUND FAILED /)
  })

  it('of a customer that was cancelled is about no contact', async () => {
    const theirs = MEETING.replace('mailto:desk@shop', 'mailto:bo@customer').replace('CONFIRMED', 'CANCELLED')
    expect(whysOf(await read(theirs))).toEqual(['a meeting that its organiser called off'])
  })

  it.each(['REQUEST', 'REPLY', 'ADD', 'publish'])('of the method %s counts', async (method) => {
    expect(linesOf(await read(MEETING, `METHOD:${method}\n`))).toHaveLength(1)
  })

  it.each([
    ['a proposal of another time', MEETING, 'METHOD:COUNTER\n'],
    ['the refusal of another time', MEETING, 'METHOD:DECLINECOUNTER\n'],
    ['a wish to be sent', MEETING, 'METHOD:REFRESH\n'],
    ['still to come', MEETING.replaceAll('20250303', '20260303'), ''],
    ['a whole day', MEETING.replace(/DTSTART.*/, 'DTSTART;VALUE=DATE:20250303'), ''],
    ['a whole day', MEETING.replace(/DTSTART.*/, 'DTSTART:20250303'), ''],
    ['nobody but ourselves', MEETING.replace(/ATTENDEE;CN.*\n/, ''), ''],
    ['nobody but ourselves', MEETING.replace('CN=Ada Berg', 'CUTYPE=ROOM'), ''],
    ['without us', MEETING.replaceAll('desk@shop', 'desk@other'), ''],
    ['neither where nor by what', MEETING.replace(/LOCATION.*\n/, ''), ''],
    ['a task', 'BEGIN:VTODO\nUID:1\nEND:VTODO\n', ''],
    ['a note', 'BEGIN:VJOURNAL\nUID:1\nEND:VJOURNAL\n', ''],
    ['when somebody is free', 'BEGIN:VFREEBUSY\nUID:1\nEND:VFREEBUSY\n', ''],
  ])('is about no contact: %s', async (why, events, lines) => {
    expect(whysOf(await read(events, lines))).toEqual([expect.stringContaining(why)])
  })

  it('keeps neither its title nor its place', async () => {
    expect(JSON.stringify((await read(MEETING)).map(({ raw }) => raw))).not.toMatch(/secret|Example Street/)
  })
})

describe('a series', () => {
  it('is met every time up to now, each under a name of its own', async () => {
    const reports = await read(series('RRULE:FREQ=WEEKLY;COUNT=3'))
    expect(timesOf(reports)).toEqual(['2025-03-03T09:00', '2025-03-10T09:00', '2025-03-17T09:00'])
    expect(contactsIn(reports).map(({ facts }) => facts.sourceId)[1]).toBe('m1@shop.example/2025-03-10T09:00:00.000Z')
  })

  it.each([
    ['without an end', ['RRULE:FREQ=MONTHLY;INTERVAL=5'], ['2025-03-03T09:00', '2025-08-03T08:00', '2026-01-03T09:00']],
    ['until an instant', ['RRULE:FREQ=WEEKLY;UNTIL=20250310T090000Z'], ['2025-03-03T09:00', '2025-03-10T09:00']],
    ['until before it', ['RRULE:FREQ=WEEKLY;UNTIL=20250310T085959Z'], ['2025-03-03T09:00']],
    ['until a day', ['RRULE:FREQ=WEEKLY;UNTIL=20250310'], ['2025-03-03T09:00', '2025-03-10T09:00']],
    [
      'over the change of the clocks',
      ['RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=2'],
      ['2025-03-03T09:00', '2025-03-31T08:00'],
    ],
    [
      'with times left out and put in',
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20250310T090000Z', 'RDATE;TZID=Europe/Copenhagen:20250311T120000'],
      ['2025-03-03T09:00', '2025-03-11T11:00', '2025-03-17T09:00'],
    ],
    ['of dates alone', ['RDATE;VALUE=PERIOD:20250305T090000Z/PT1H'], ['2025-03-03T09:00', '2025-03-05T09:00']],
  ])('is expanded %s', async (_, lines, times) => {
    expect(timesOf(await read(series(...lines)))).toEqual(times)
  })

  it('has one time under the same name as the exception that speaks of it', async () => {
    const master = series('RRULE:FREQ=WEEKLY;COUNT=2')
    const exception = series('RECURRENCE-ID;TZID=Europe/Copenhagen:20250310T100000').replace(
      '20250303T10',
      '20250311T15',
    )
    const ids = contactsIn(await read(master + exception)).map(({ facts }) => facts.sourceId)
    expect(ids[1]).toBe('m1@shop.example/2025-03-10T09:00:00.000Z')
    expect(ids[2]).toBe(ids[1])
  })

  it.each([
    ['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'TOO_MANY', ['RRULE']],
    ['RRULE:FREQ=SECONDLY', 'UNKNOWN_VALUE', ['RRULE']],
    ['RRULE:RSCALE=CHINESE;FREQ=YEARLY', 'UNKNOWN_VALUE', ['RRULE']],
    ['RRULE:FREQ=SOMETIMES', 'UNREADABLE', []],
  ])('by the rule %s is refused', async (rule, code, field) => {
    expect(rejectionsIn(await read(series(rule)))).toMatchObject([{ code, field }])
  })

  it('of many years is told up to a bound', async () => {
    const ancient = series('RRULE:FREQ=DAILY').replace('20250303T10', '19500303T10')
    expect(contactsIn(await read(ancient))).toHaveLength(5_000)
  })
})

describe('a time', () => {
  const ZONE = `BEGIN:VTIMEZONE
TZID:Our own
BEGIN:STANDARD
DTSTART:19701101T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700308T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
`

  it.each([
    ['DTSTART:20250603T100000Z', '2025-06-03T10:00'],
    ['DTSTART;TZID=America/New_York:20250603T100000', '2025-06-03T14:00'],
    ['DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Vienna:20250603T100000', '2025-06-03T08:00'],
    ['DTSTART;TZID=/mozilla.org/20050126_1/America/Argentina/Buenos_Aires:20250603T100000', '2025-06-03T13:00'],
    ['DTSTART;TZID=US-Mountain:20250603T100000', '2025-06-03T16:00'],
    ['DTSTART;TZID=Our own:20250603T100000', '2025-06-03T14:00'],
    ['DTSTART;TZID=Our own:20250103T100000', '2025-01-03T15:00'],
    ['DTSTART;TZID=W. Europe Standard Time:20250603T100000', '2025-06-03T08:00'],
    ['DTSTART;TZID="(GMT-05:00) Eastern Time (US & Canada)":20250603T100000', '2025-06-03T14:00'],
    ['DTSTART;TZID=Eastern Time (US & Canada):20250603T100000', '2025-06-03T14:00'],
    ['DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20250603T100000', '2025-06-03T08:00'],
  ])('%s is %s in UTC', async (start, instant) => {
    expect(timesOf(await read(ZONE + MEETING.replace(/DTSTART.*/, start)))).toEqual([instant])
  })

  it('that names no zone is in the one that was told, or else in that of the calendar', async () => {
    const floating = MEETING.replace(/DTSTART.*/, 'DTSTART:20250603T100000')
    expect(timesOf(await read(floating, '', { timeZone: 'Asia/Tokyo' }))).toEqual(['2025-06-03T01:00'])
    expect(timesOf(await read(floating, 'X-WR-TIMEZONE:Europe/London\n'))).toEqual(['2025-06-03T09:00'])
    expect(timesOf(await read(floating, 'X-WR-TIMEZONE:Europe/London\n', { timeZone: 'Asia/Tokyo' }))).toEqual([
      '2025-06-03T01:00',
    ])
    expect(rejectionsIn(await read(floating, ''))).toMatchObject([{ code: 'BAD_TIME_ZONE', field: ['DTSTART'] }])
  })

  it.each([
    [/DTSTART.*/, 'DTSTART;TZID=Middle Earth:20250603T100000', 'BAD_TIME_ZONE', ['TZID']],
    [/DTSTART.*\n/, '', 'BAD_INSTANT', ['DTSTART']],
    [/DTSTART.*/, 'DTSTART:yesterday', 'UNREADABLE', []],
    [/UID.*\n/, '', 'REQUIRED', ['UID']],
  ])('or a name that is amiss is refused: %s', async (from, to, code, field) => {
    expect(rejectionsIn(await read(MEETING.replace(from, to)))).toMatchObject([{ code, field }])
  })
})

describe('a file', () => {
  it('is read with byte order mark, folded and with any ends of lines, also without its calendar', async () => {
    const folded = `\ufeff${MEETING.replace('ada@customer.example', 'ada@cus\n tomer.example')}`.replaceAll(
      '\n',
      '\r\n',
    )
    expect(linesOf(await reportsOf(ics, folded, OWN))).toHaveLength(1)
  })

  it('with broken components loses those alone', async () => {
    const open = MEETING.replace('END:VEVENT\n', '')
    const broken = MEETING.replace(/DTSTART.*/, 'DTSTART:never')
    const reports = await read(open + broken + MEETING)
    expect(reports.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      'REJECTED file line 4',
      'REJECTED file line 21',
      'CUSTOMER file line 39',
      'CONTACT file line 39',
    ])
  })

  it('of another kind, or without a word of who we are, is refused once', async () => {
    expect(rejectionsIn(await reportsOf(ics, 'id,name\n1,Ada\n', OWN))).toMatchObject([
      { position: 'file', message: expect.stringContaining('BEGIN:VCALENDAR') },
    ])
    expect(rejectionsIn(await reportsOf(ics, calendarOf(MEETING + MEETING)))).toMatchObject([
      { position: 'file', message: expect.stringContaining('own addresses') },
    ])
    expect(rejectionsIn(await read(MEETING, 'METHOD:DANCE\n'))).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['METHOD'] },
    ])
  })

  it('of any size is read without holding it', async () => {
    const picture = `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'QUJD'.repeat(2_000)}\n`.repeat(2)
    const event = Buffer.from(MEETING.replace('SEQUENCE:0\n', picture))
    async function* many(): AsyncIterable<Uint8Array> {
      for (let at = 0; at < 2_000; at += 1) yield event
    }
    const before = process.memoryUsage().arrayBuffers
    const reports = ics.read({ name: 'big.ics', bytes: many(), now: NOW, options: OWN })
    let contacts = 0
    for await (const { kind } of reports) contacts += Number(kind === 'CONTACT')
    expect(contacts).toBe(2_000)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000)
    expect(
      await collected(ics.read({ name: 'none.ics', bytes: (async function* () {})(), now: NOW, options: OWN })),
    ).toHaveLength(1)
  })
})
