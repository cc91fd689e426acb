import {
  type ContactFacts,
  contribution,
  DEFAULT_PRIOR,
  derive,
  generationOf,
  type IdentifiedContact,
  RollUpSums,
  UNKNOWN_VALUE,
} from '@wavelength/core'
import {
  addToRollUps,
  type Db,
  readDeployment,
  type StoredCustomer,
  type StoredInteraction,
  writeCustomers,
  writeInteractions,
} from '@wavelength/db'
import { interactionId } from '../src/uuid-v5.ts'

const FIRST = Date.UTC(2026, 0, 1)
const HOUR_MS = 3_600_000
const CHANNELS = ['EMAIL', 'PHONE', 'SMS'] as const
const PEOPLE = 250

/** So many contacts of some hundred people in which no two share hour and channel; the first is of midnight in 2026, UTC. */
export async function storeContacts(db: Db, count: number): Promise<readonly StoredInteraction[]> {
  const customers = Array.from({ length: PEOPLE }, (_, at) => aCustomer(at))
  const interactions = customers.flatMap((customer, at) => {
    const contacts = Array.from({ length: Math.ceil((count - at) / PEOPLE) }, (_, n) => aContact(n * PEOPLE + at))
    return derive({ traits: customer, zone: 'UTC', prior: DEFAULT_PRIOR }, [], contacts).map((each) => ({
      ...each,
      customerId: customer.id,
    }))
  })
  await writeCustomers(db, customers)
  for (let at = 0; at < interactions.length; at += 5_000)
    await writeInteractions(db, interactions.slice(at, at + 5_000))
  await rollUp(db, interactions)
  return interactions
}

async function rollUp(db: Db, interactions: readonly StoredInteraction[]): Promise<void> {
  const { reportingTimeZone: reportingZone } = await readDeployment(db)
  const sums = new RollUpSums()
  for (const each of interactions) sums.add(contribution(each, { reportingZone, prior: DEFAULT_PRIOR }).rollUps)
  await addToRollUps(db, sums)
}

function aCustomer(at: number): StoredCustomer {
  const birth = { birthDate: null, birthYear: 1940 + (at % 70) }
  return {
    id: `c0000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    externalId: `person-${at}`,
    name: `Person ${at}`,
    ...birth,
    generation: generationOf(birth),
    segment: at < 3 ? 'Rare, "few"' : at % 2 === 0 ? 'Private' : null,
    timeZone: null,
    country: null,
    region: null,
    language: null,
    isSample: false,
    priorVersion: DEFAULT_PRIOR.version,
  }
}

function aContact(at: number): IdentifiedContact {
  const occurredAt = FIRST + Math.floor(at / CHANNELS.length) * HOUR_MS
  const isReply = at % 7 === 6
  const facts: ContactFacts = {
    source: 'shop',
    sourceId: `contact-${at}`,
    channel: CHANNELS[at % CHANNELS.length] ?? 'EMAIL',
    direction: isReply ? 'INBOUND' : 'OUTBOUND',
    occurredAt,
    outcome: isReply ? 'RECEIVED' : 'SENT',
    outcomeAt: occurredAt,
    durationSeconds: at % 3 === 1 ? at % 600 : null,
    purpose: isReply ? null : 'REMINDER',
    expectsReply: null,
    automated: null,
    mailClass: UNKNOWN_VALUE,
    contactPoint: `person-${at % PEOPLE}@example.com`,
    inReplyTo: [],
    campaign: '=spring',
    messageKey: null,
    decisionId: null,
    propensity: null,
  }
  return { ...facts, id: interactionId(facts.source, facts.sourceId) }
}
