const FIRST = Date.UTC(2026, 2, 2, 9)
const CHANNELS = ['EMAIL', 'PHONE', 'SMS', 'LETTER']

/** So many contacts of a few hundred customers, some of them answers to others. */
export function composedNdjson(number: number): string {
  return Array.from({ length: number }, (_, at) => `${JSON.stringify(contactAt(at))}\n`).join('')
}

function contactAt(at: number): object {
  const isReply = at % 5 === 4
  return {
    source: 'shop',
    sourceId: `contact-${at}`,
    customer: { externalId: `person-${(isReply ? at - 1 : at) % 400}` },
    channel: CHANNELS[at % CHANNELS.length],
    direction: isReply ? 'INBOUND' : 'OUTBOUND',
    occurredAt: new Date(FIRST + at * 420_000).toISOString(),
    ...(isReply ? {} : { purpose: at % 3 === 0 ? 'REMINDER' : 'COMPLEX_MATTER' }),
  }
}

export const CALLS_CSV = `number,who,born,when,result
1,c-1,1988,2026-03-02 09:15,answered
2,c-2,,2026-03-02 09:40,nobody
3,c-1,1988,2026-03-31 25:00,answered
4,c-3,1950,2026-03-03 18:10,perhaps
`

export const CALLS_MAPPING = {
  source: 'switchboard',
  timeZone: 'Europe/Copenhagen',
  customer: { externalId: '{who}', birthYear: { column: 'born' } },
  events: [
    {
      sourceId: 'call-{number}',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      occurredAt: { column: 'when', format: 'YYYY-MM-DD HH:mm' },
      outcome: { column: 'result', values: { answered: 'ANSWERED', nobody: 'NO_ANSWER' } },
    },
  ],
}
