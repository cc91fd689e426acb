import {
  CHANNELS,
  type Channel,
  type ContactFacts,
  contribution,
  DEFAULT_PRIOR,
  derive,
  generationOf,
  type IdentifiedContact,
  MAIL_CLASSES,
  OUTCOMES,
  PURPOSES,
  RollUpSums,
} from '@wavelength/core'
import { type StoredCustomer, writeCustomers } from '../src/customer.ts'
import { addToRollUps } from '../src/derived-sums.ts'
import { type StoredInteraction, writeInteractions } from '../src/interaction.ts'
import type { Db } from '../src/store/open.ts'

export interface ManyContacts {
  readonly customers: readonly StoredCustomer[]
  readonly interactions: readonly StoredInteraction[]
}

/** People with contacts of every kind over six weeks in which Europe and America change their clocks; the same at every call. */
export async function writeManyContacts(db: Db, reportingZone: string): Promise<ManyContacts> {
  const chance = seeded(20261122)
  const customers = Array.from({ length: 60 }, (_, at) => aCustomer(chance, at))
  const interactions = customers.flatMap((traits, at) => {
    const contacts = Array.from({ length: 10 + chance.below(70) }, (_, number) => aContact(chance, at, number))
    const derivation = { traits, zone: traits.timeZone ?? reportingZone, prior: DEFAULT_PRIOR }
    return derive(derivation, [], contacts).map((each) => ({ ...each, customerId: traits.id }))
  })
  await writeCustomers(db, customers)
  await writeInteractions(db, interactions)
  await writeRollUps(db, reportingZone, interactions)
  return { customers, interactions }
}

async function writeRollUps(db: Db, reportingZone: string, interactions: readonly StoredInteraction[]): Promise<void> {
  const sums = new RollUpSums()
  for (const each of interactions) sums.add(contribution(each, { reportingZone, prior: DEFAULT_PRIOR }).rollUps)
  await addToRollUps(db, sums)
}

interface Chance {
  readonly below: (limit: number) => number
  readonly oneOf: <T>(values: readonly [T, ...T[]]) => T
}

/** A small linear congruential generator (Numerical Recipes, 2nd edition, section 7.1). */
function seeded(seed: number): Chance {
  let state = seed
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return { below, oneOf: (values) => values[below(values.length)] ?? values[0] }
}

const SEGMENTS = ['Private', 'Business', 'Business', null, 'Friends, "family" & co'] as const

function aCustomer(chance: Chance, at: number): StoredCustomer {
  const birth = { birthDate: null, birthYear: chance.below(5) === 0 ? null : 1935 + chance.below(80) }
  return {
    id: uuid(1, at, 0),
    externalId: `c-${at}`,
    name: `Customer ${at}`,
    ...birth,
    generation: generationOf(birth),
    segment: at < 3 ? 'Rare' : chance.oneOf(SEGMENTS),
    timeZone: chance.oneOf([null, 'America/New_York', 'Asia/Kolkata']),
    country: chance.oneOf(['DK', 'US', null]),
    region: null,
    language: null,
    isSample: at % 2 === 0,
    priorVersion: DEFAULT_PRIOR.version,
  }
}

const FIRST = Date.parse('2026-10-11T00:00:00Z')
const MINUTES = 42 * 24 * 60
/** Windows of 1, 3, 7 and 21 days and of what lies between, the common channels more often. */
const USED: readonly [Channel, ...Channel[]] = [
  'EMAIL',
  'EMAIL',
  'EMAIL',
  'EMAIL',
  'PHONE',
  'PHONE',
  'SMS',
  ...CHANNELS,
]

function aContact(chance: Chance, customer: number, number: number): IdentifiedContact {
  const occurredAt = FIRST + chance.below(MINUTES) * 60_000
  const isInbound = chance.below(5) < 2
  const facts: ContactFacts = {
    source: chance.oneOf(['crm', 'calls', 'mail']),
    sourceId: `${customer}-${number}`,
    channel: chance.oneOf(USED),
    direction: isInbound ? 'INBOUND' : 'OUTBOUND',
    occurredAt,
    outcome: isInbound
      ? 'RECEIVED'
      : chance.oneOf(['SENT', 'SENT', 'SENT', ...OUTCOMES.filter((outcome) => outcome !== 'RECEIVED')]),
    outcomeAt: occurredAt + chance.below(3 * 24 * 60) * 60_000,
    durationSeconds: null,
    purpose: chance.oneOf([null, ...PURPOSES]),
    expectsReply: null,
    automated: null,
    mailClass: chance.oneOf([...MAIL_CLASSES]),
    contactPoint: null,
    inReplyTo: [],
    campaign: null,
    messageKey: chance.oneOf([null, null, null, 'offer-1', 'offer-2', 'invoice-7']),
    decisionId: null,
    propensity: null,
  }
  return { ...facts, id: uuid(2, customer, number) }
}

/** Ids follow the customers. Twenty are in the sample of one in sixteen and five in that of one in sixty-four, more than by chance. */
function uuid(kind: number, customer: number, number: number): string {
  const first = customer < 20 ? Math.floor((16 * customer) / 20) : 16 + 6 * (customer - 20)
  const start = first.toString(16).padStart(2, '0')
  return `${start}00000${kind}-0000-4000-8000-${String(customer * 1000 + number).padStart(12, '0')}`
}
