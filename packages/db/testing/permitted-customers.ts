import {
  AGE_BANDS,
  CHANNELS,
  CONSENT_STATUSES,
  CONTACT_POINT_STATUSES,
  type ContactPoint,
  DEFAULT_PRIOR,
  GENERATIONS,
  generationOf,
  PERMISSION_GROUPINGS,
  type PermissionQuery,
  PURPOSE_CLASSES,
  type StatedPreference,
} from '@wavelength/core'
import fc from 'fast-check'
import { type StoredCustomer, writeContactPoints, writeCustomers } from '../src/customer.ts'
import type { ConsentEntry } from '../src/statement.ts'
import type { Db } from '../src/store/open.ts'
import { testId } from './a-decision.ts'

/** On this instant it is 23 November in New Zealand. */
export const PERMISSION_NOW = Date.parse('2026-11-22T12:30Z')
export const PERMISSION_ZONE = 'Pacific/Auckland'

type Recorded = { readonly id: string; readonly recordedAt: number }

/** A customer with everything on which permission rests, as it was written down. */
export interface PermittedCustomer {
  readonly customer: StoredCustomer
  readonly contactPoints: readonly ContactPoint[]
  readonly lines: readonly {
    readonly channel: ContactPoint['channel']
    readonly attempts: number
    readonly inbound: number
  }[]
  readonly consents: readonly (ConsentEntry & Recorded)[]
  readonly statements: readonly (StatedPreference & Recorded)[]
}

const MINUTE = 60_000
/** The common channels more often, so that facts meet on them. */
const channel = fc.oneof(fc.constantFrom('EMAIL', 'PHONE', 'SMS', 'WHATSAPP', 'LETTER'), fc.constantFrom(...CHANNELS))
/** Few instants, so that entries often tie; some of them have not come yet. */
const effectiveAt = fc.constantFrom(-2 * MINUTE, -MINUTE, 0, 1, MINUTE).map((offset) => PERMISSION_NOW + offset)
const recordedAt = fc.constantFrom(-MINUTE, 0, MINUTE).map((offset) => PERMISSION_NOW + offset)

const consent = fc.record({
  channel,
  purposeClass: fc.constantFrom(...PURPOSE_CLASSES),
  status: fc.constantFrom(...CONSENT_STATUSES),
  effectiveFrom: effectiveAt,
  recordedAt,
})
const statement = fc.record({
  channels: fc.uniqueArray(channel, { maxLength: 3 }),
  avoidChannels: fc.uniqueArray(channel, { maxLength: 3 }),
  paperless: fc.option(fc.boolean()),
  statedAt: effectiveAt,
  recordedAt,
})
const birth = fc.oneof(
  fc.record({
    birthDate: fc.constantFrom('2001-11-22', '2001-11-23', '2001-11-24', '2000-02-29', '2026-12-01', '1931-01-01'),
    birthYear: fc.constant(null),
  }),
  fc.record({ birthDate: fc.constant(null), birthYear: fc.option(fc.integer({ min: 1930, max: 2027 })) }),
)
const facts = fc.record({
  birth,
  segment: fc.constantFrom('A', 'B', null),
  country: fc.constantFrom('DK', 'US', null),
  points: fc.array(fc.record({ channel, status: fc.constantFrom(...CONTACT_POINT_STATUSES) }), { maxLength: 6 }),
  lines: fc.uniqueArray(fc.record({ channel, attempts: fc.nat(1), inbound: fc.nat(1) }), {
    maxLength: 3,
    selector: (line) => line.channel,
  }),
  consents: fc.array(consent, { maxLength: 12 }),
  statements: fc.array(statement, { maxLength: 3 }),
})

export const permittedCustomers = fc
  .array(facts, { maxLength: 25 })
  .map((all) => all.map((each, at): PermittedCustomer => asWritten(each, at)))

type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never

function asWritten({ birth, segment, country, points, lines, consents, statements }: Facts, at: number) {
  const id = testId(1, at)
  const nobody = { name: null, timeZone: null, region: null, language: null, isSample: false }
  return {
    customer: {
      ...nobody,
      ...birth,
      id,
      externalId: `c-${at}`,
      segment,
      country,
      generation: generationOf(birth),
      priorVersion: DEFAULT_PRIOR.version,
    },
    contactPoints: points.map((point, number) => ({ ...point, address: `${number}`, label: null, verified: false })),
    lines,
    consents: consents.map((each, number) => ({
      ...each,
      id: testId(2, 100 * at + number),
      proof: null,
      source: 'test',
    })),
    statements: statements.map((each, number) => ({
      ...each,
      ...SAID_NOTHING_MORE,
      id: testId(3, 100 * at + number),
    })),
  }
}

const SAID_NOTHING_MORE = {
  bestDays: [],
  worstDays: [],
  bestDayparts: [],
  worstDayparts: [],
  waitHours: null,
  source: null,
}

const perhapsSome = <T>(values: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }), { freq: 1, nil: null })

export const permissionQueries: fc.Arbitrary<PermissionQuery> = fc.record({
  by: fc.constantFrom(...PERMISSION_GROUPINGS),
  filter: fc.oneof(
    fc.constant({}),
    fc.record({
      ageBands: perhapsSome(AGE_BANDS),
      generations: perhapsSome(GENERATIONS),
      segments: perhapsSome(['A', 'UNKNOWN']),
      countries: perhapsSome(['DK', 'US', 'UNKNOWN']),
    }),
  ),
})

export async function writePermittedCustomers(db: Db, all: readonly PermittedCustomer[]): Promise<void> {
  const ofEach = <T extends object>(pick: (each: PermittedCustomer) => readonly T[]) =>
    all.flatMap((each) => pick(each).map((row) => ({ ...row, customerId: each.customer.id })))
  await writeCustomers(
    db,
    all.map(({ customer }) => customer),
  )
  await writeContactPoints(
    db,
    ofEach(({ contactPoints }) => contactPoints),
  )
  const tallies = ofEach(({ lines }) => lines).map((line) => ({ ...EMPTY_TALLY, ...line }))
  if (tallies.length > 0) await db.insertInto('tally').values(tallies).execute()
  const consents = ofEach((each) => each.consents).map((each) => ({
    ...each,
    effectiveFrom: new Date(each.effectiveFrom),
    recordedAt: new Date(each.recordedAt),
  }))
  if (consents.length > 0) await db.insertInto('consent').values(consents).execute()
  const statements = ofEach((each) => each.statements).map((each) => ({
    ...each,
    channels: [...each.channels],
    avoidChannels: [...each.avoidChannels],
    bestDays: [],
    worstDays: [],
    bestDayparts: [],
    worstDayparts: [],
    statedAt: new Date(each.statedAt),
    recordedAt: new Date(each.recordedAt),
  }))
  if (statements.length > 0) await db.insertInto('statedPreference').values(statements).execute()
}

/** Nothing went through. */
export const EMPTY_TALLY = {
  timeWindow: 0,
  marketing: false,
  attemptWeight: 0,
  answerWeight: 0,
  expectedWeight: 0,
  inboundWeight: 0,
  answered: 0,
  declined: 0,
  undelivered: 1,
  delayCount: 0,
  delaySum: 0,
}
