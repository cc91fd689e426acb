import type { Channel, ConsentStatus, ContactPointStatus, PurposeClass } from '@wavelength/core'
import { HISTORY_DAYS, NOW } from './contact-sql.ts'
import { chosenByWeight, drawn, uuidOf } from './drawn.ts'

/** Of all customers, how many have an address on the channel. */
const ADDRESS_SHARES: Readonly<Partial<Record<Channel, number>>> = {
  EMAIL: 0.85,
  PHONE: 0.4,
  SMS: 0.15,
  LETTER: 0.1,
}
/** Of a hundred addresses. */
const STATUS_WEIGHTS: Readonly<Record<ContactPointStatus, number>> = { GOOD: 92, BOUNCING: 5, BLOCKED: 3 }

interface Consents {
  readonly channel: Channel
  readonly purposeClass: PurposeClass
  readonly status: ConsentStatus
  /** Of all customers. */
  readonly share: number
}

const CONSENTS: readonly Consents[] = [
  { channel: 'EMAIL', purposeClass: 'MARKETING', status: 'GRANTED', share: 0.35 },
  { channel: 'EMAIL', purposeClass: 'TRANSACTIONAL', status: 'GRANTED', share: 0.12 },
  { channel: 'SMS', purposeClass: 'MARKETING', status: 'GRANTED', share: 0.12 },
  { channel: 'EMAIL', purposeClass: 'MARKETING', status: 'WITHDRAWN', share: 0.06 },
  { channel: 'SMS', purposeClass: 'MARKETING', status: 'WITHDRAWN', share: 0.03 },
  { channel: 'PHONE', purposeClass: 'TRANSACTIONAL', status: 'WITHDRAWN', share: 0.02 },
]

/** Of all customers, how many ever said how they want to be reached. */
const STATING_SHARE = 0.08
const FIRST_CHOICE_WEIGHTS: Readonly<Partial<Record<Channel, number>>> = { EMAIL: 60, SMS: 25, PHONE: 10, WHATSAPP: 5 }
const AVOIDING_SHARE = 0.5
const AVOIDED_WEIGHTS: Readonly<Partial<Record<Channel, number>>> = { PHONE: 70, LETTER: 20, SMS: 10 }
const PAPERLESS_SHARE = 0.2

/** What is told of customers of the numbers up to this one: who they are, their addresses, consents and wishes. */
export function toldOf(customers: number): string[] {
  const numbers = `generate_series(1, ${customers}) as number`
  return [identities(numbers), addresses(numbers), consents(numbers), statements(numbers)]
}

const CUSTOMER = uuidOf('customer', 'number')

function identities(numbers: string): string {
  return `insert into identity (kind, value, customer_id) select 'EXTERNAL_ID', 'c' || number, ${CUSTOMER} from ${numbers}`
}

function addresses(numbers: string): string {
  const each = Object.entries(ADDRESS_SHARES).map(
    ([channel, share], at) => `
      select ${CUSTOMER}, '${channel}'::channel, number || '@example.com',
        ${chosenByWeight(drawn(40 + at), STATUS_WEIGHTS, 'contact_point_status')}
      from ${numbers} where ${drawn(30 + at)} < ${share}`,
  )
  return `insert into contact_point (customer_id, channel, address, status) ${each.join(' union all ')}`
}

/** At some instant of the history. */
function ago(seed: number): string {
  return `${NOW} - ${HISTORY_DAYS} * ${drawn(seed)} * interval '1 day'`
}

function consents(numbers: string): string {
  const each = CONSENTS.map(
    ({ channel, purposeClass, status, share }, at) => `
      select ${CUSTOMER}, ${uuidOf(`consent ${at}`, 'number')}, '${channel}'::channel,
        '${purposeClass}'::purpose_class, '${status}'::consent_status, 'crm', told_at, told_at
      from (select number, ${ago(60 + at)} as told_at from ${numbers} where ${drawn(50 + at)} < ${share}) as told`,
  )
  return `
    insert into consent (customer_id, id, channel, purpose_class, status, source, effective_from, recorded_at)
    ${each.join(' union all ')}`
}

function statements(numbers: string): string {
  const first = chosenByWeight(drawn(71), FIRST_CHOICE_WEIGHTS, 'text')
  const avoided = chosenByWeight(drawn(72), AVOIDED_WEIGHTS, 'text')
  return `
    insert into stated_preference (customer_id, id, channels, avoid_channels, best_days, worst_days, best_dayparts,
      worst_dayparts, paperless, stated_at, source, recorded_at)
    select ${CUSTOMER}, ${uuidOf('statement', 'number')}, array[${first}],
      case when ${drawn(73)} < ${AVOIDING_SHARE} then array[${avoided}] else '{}' end, '{}', '{}', '{}', '{}',
      ${drawn(74)} < ${PAPERLESS_SHARE}, told_at, 'crm', told_at
    from (select number, ${ago(75)} as told_at from ${numbers} where ${drawn(70)} < ${STATING_SHARE}) as told`
}
