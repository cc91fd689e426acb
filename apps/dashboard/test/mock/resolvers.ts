import { aggregate } from './aggregate.ts'
import { annotations } from './annotations.ts'
import { experiment, population } from './experiment.ts'
import { CUSTOMERS_IN_ALL } from './facts.ts'
import { fatigue } from './fatigue.ts'
import { checkImport, connectorNamed, connectors, importRun, imports, suggestMapping, upload } from './imports.ts'
import { overrideDecision, withdrawOverride } from './overrides.ts'
import { PEOPLE_COUNT, personOf } from './people.ts'
import { permissions } from './permissions.ts'

const people = Array.from({ length: PEOPLE_COUNT }, (_, at) => personOf(at))

export const resolvers = {
  aggregate,
  annotations,
  checkImport,
  connectors,
  connector: connectorNamed,
  importRun,
  suggestMapping,
  upload,
  experiment,
  fatigue,
  overrideDecision,
  withdrawOverride,
  permissions,
  population,
  customer: ({ by }: { by: { id?: string } }) => people.find(({ id }) => id === by.id) ?? null,
  customers,
  statePreference: ({
    customer,
    preference,
  }: {
    customer: { id?: string }
    preference: { channels?: string[]; avoidChannels?: string[] }
  }) => {
    const both = preference.channels?.find((channel) => preference.avoidChannels?.includes(channel))
    if (both)
      return {
        customer: null,
        error: {
          code: 'BAD_USER_INPUT',
          message: 'A channel cannot be wanted and avoided at once.',
          field: ['preference', 'avoidChannels'],
        },
      }
    const person = people.find(({ id }) => id === customer.id)
    const statedPreference = {
      bestDays: [],
      worstDays: [],
      bestDayparts: [],
      worstDayparts: [],
      paperless: null,
      waitBeforeNextAttempt: null,
      statedAt: '2026-11-22T06:00:00Z',
      ...preference,
    }
    return { customer: person && Object.assign(person, { statedPreference }), error: null }
  },
  metrics: [
    metric(
      'UNANSWERED_RATE',
      'Unanswered rate',
      'Which share of our attempts never gets a reply?',
      'attempts without a reply on any channel within the channel’s response window',
      'answered, declined and unanswered attempts',
      'open and undelivered attempts',
    ),
    metric(
      'ANSWER_RATE',
      'Answer rate',
      'Which share of our attempts gets a reply?',
      'answered attempts',
      'answered, declined and unanswered attempts',
      'open and undelivered attempts',
    ),
    metric(
      'CHANNEL_SHARE',
      'Channel share',
      'How do the contacts divide among channels?',
      'contacts of the channel',
      'all contacts of the same group',
      null,
    ),
    metric('CONTACTS', 'Contacts', 'How many contacts were there?', 'contacts in either direction', null, null),
    metric('EMAILS', 'Emails', 'How many emails were there?', 'emails', null, null),
    metric(
      'SPAM_SHARE',
      'Spam share',
      'Which share of email is spam?',
      'emails classified as spam',
      'emails with a known class',
      'emails never classified',
    ),
    metric(
      'SPAM_AND_GRAYMAIL_SHARE',
      'Spam and graymail share',
      'Which share of email is unwanted?',
      'emails classified as spam or graymail',
      'emails with a known class',
      'emails never classified',
    ),
  ],
  channels: [],
  settings: { organisationName: 'Harbour & Finch', responseWindows: [], fixed: [] },
  viewer: { name: 'local', scopes: ['admin', 'ingest', 'pii:read'] },
  dataStatus: {
    asOf: '2026-11-22T06:00:00Z',
    dataFrom: '2025-11-01T12:00:00Z',
    dataThrough: '2026-11-20T11:00:00Z',
    timeZone: 'America/New_York',
    customers: CUSTOMERS_IN_ALL,
    contacts: 31_000,
    rejected: 0,
    sampleCustomers: CUSTOMERS_IN_ALL,
    segments: ['Retail', 'Small business'],
    countries: ['US'],
    sources: [
      {
        source: 'Phone log',
        firstEventAt: '2025-11-01T12:00:00Z',
        lastEventAt: '2026-11-18T14:12:00Z',
        contacts: 9_000,
        contactsLastDay: 0,
        expectedEverySeconds: 86_400,
        isRhythmSet: true,
        lagSeconds: 316_080,
        isLate: true,
        channels: ['PHONE'],
      },
      {
        source: 'Shop mail',
        firstEventAt: '2025-11-01T12:00:00Z',
        lastEventAt: '2026-11-20T11:00:00Z',
        contacts: 22_000,
        contactsLastDay: 0,
        expectedEverySeconds: 3 * 86_400,
        isRhythmSet: false,
        lagSeconds: 154_800,
        isLate: false,
        channels: ['EMAIL', 'SMS'],
      },
    ],
    imports,
  },
}

function customers({ filter, first = 25, after }: { filter?: { search?: string }; first?: number; after?: string }) {
  const wanted = people.filter(({ name }) => (name ?? '').toLowerCase().includes((filter?.search ?? '').toLowerCase()))
  const from = after ? Number(after) + 1 : 0
  const edges = wanted.slice(from, from + first).map((node, at) => ({ cursor: String(from + at), node }))
  const pageInfo = {
    hasNextPage: from + edges.length < wanted.length,
    hasPreviousPage: from > 0,
    startCursor: edges[0]?.cursor,
    endCursor: edges.at(-1)?.cursor,
  }
  return { edges, pageInfo, totalCount: wanted.length }
}

function metric(
  measure: string,
  label: string,
  asks: string,
  numerator: string,
  denominator: string | null,
  exclusions: string | null,
) {
  return { measure, label, question: asks, numerator, denominator, exclusions, unit: 'share', version: 1 }
}
