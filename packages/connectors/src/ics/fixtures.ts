import type { ConnectorFixture } from '../../test/fixture.ts'

/** An event of our own calendar, composed. */
export const MEETING = `BEGIN:VEVENT
UID:m1@shop.example
DTSTAMP:20250301T090000Z
DTSTART;TZID=Europe/Copenhagen:20250303T100000
DTEND;TZID=Europe/Copenhagen:20250303T110000
SUMMARY:A secret matter
ORGANIZER;CN=The shop:mailto:desk@shop.example
ATTENDEE;CN=Ada Berg;PARTSTAT=ACCEPTED:mailto:ada@customer.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:desk@shop.example
LOCATION:1 Example Street
SEQUENCE:0
STATUS:CONFIRMED
BEGIN:VALARM
ACTION:EMAIL
ATTENDEE:mailto:alarm@shop.example
TRIGGER:-PT15M
END:VALARM
END:VEVENT
`

export function calendarOf(events: string, lines = 'METHOD:PUBLISH\n'): string {
  return `BEGIN:VCALENDAR\nVERSION:2.0\n${lines}${events}END:VCALENDAR\n`
}

const WEEKLY = MEETING.replace('m1@', 'm2@').replace('SEQUENCE:0', 'RRULE:FREQ=WEEKLY;COUNT=3\nSEQUENCE:0')

export const ICS: ConnectorFixture = {
  file: calendarOf(`${MEETING}${WEEKLY}BEGIN:VTODO\nUID:t1\nEND:VTODO\n`),
  options: { ownAddresses: ['shop.example'], phoneRegion: 'US' },
}
