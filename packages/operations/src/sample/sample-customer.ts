import type { ContactFacts, ContactPoint, CustomerRecord, Identity, Report, StatedPreference } from '@wavelength/core'
import type { ConsentEntry } from '@wavelength/db'
import { Contacts, LATE_SOURCE, reportsOf } from './contacts.ts'
import { MATTERS } from './matters.ts'
import { type Person, personAt, type SampleFrame } from './person.ts'
import { PLACES } from './places.ts'
import { pursue, type Telling } from './pursue.ts'
import { Random } from './random.ts'
import { junkMail, reachOut } from './reach-out.ts'
import { consentsOf, statementOf } from './statements.ts'

export interface SampleCustomer {
  readonly customer: Report
  readonly contacts: readonly Report[]
  readonly statement: StatedPreference | null
  readonly consents: readonly ConsentEntry[]
}

const DAY_MS = 86_400_000
/** The late source has reported nothing for so long when the sample ends. */
const LATE_BY_MS = 2.6 * DAY_MS
/** Matters and own beginnings of somebody who is a customer for the whole time. */
const STORIES = 16

/** One customer of the sample; the same for the same frame, however many others there are. */
export function sampleCustomer(index: number, frame: SampleFrame): SampleCustomer {
  const person = personAt(index, frame)
  return {
    customer: {
      kind: 'CUSTOMER',
      position: `sample ${person.externalId}`,
      customer: recordOf(person, frame),
      raw: null,
    },
    contacts: reportsOf(person, contactsOf(person, frame)),
    statement: statementOf(person, frame),
    consents: consentsOf(person, frame),
  }
}

function contactsOf(person: Person, frame: SampleFrame): ContactFacts[] {
  const random = new Random(frame.seed, `contacts ${person.index}`)
  const telling: Telling = { person, frame, random, contacts: new Contacts(person) }
  const share = (frame.to - person.customerSince) / (frame.to - frame.from)
  const weights = Object.fromEntries(MATTERS.map((matter) => [matter.name, matter.weight(person)]))
  const stories = isMinor(person) ? 1 : Math.max(1, Math.round(STORIES * share * random.logNormal(1, 0.35)))
  for (let story = 0; story < stories; story++) {
    const around = Math.floor(random.between(person.customerSince, frame.to))
    const name = random.weighted<string>({ ...weights, beginning: 26 })
    const matter = MATTERS.find((each) => each.name === name)
    if (matter === undefined) reachOut(telling, around)
    else pursue(telling, matter, around)
  }
  junkMail(telling)
  return telling.contacts.facts.filter((each) => isReported(each, frame))
}

/** Too few contacts for any figure, so that a page can show what it does then. */
function isMinor(person: Person): boolean {
  return person.age < 18
}

function isReported({ source, occurredAt }: ContactFacts, { from, to }: SampleFrame): boolean {
  return occurredAt >= from && occurredAt <= (source === LATE_SOURCE ? to - LATE_BY_MS : to)
}

function recordOf(person: Person, frame: SampleFrame): CustomerRecord {
  const random = new Random(frame.seed, `record ${person.index}`)
  const place = PLACES[person.country]
  return {
    identities: identitiesOf(person),
    name: person.name,
    ...birthOf(person, frame, random),
    segment: person.isBusiness ? 'Business' : random.isTrue(0.2) ? 'Member' : 'Household',
    timeZone: random.isTrue(0.96) ? person.region.timeZone : null,
    country: place.country,
    region: person.region.name,
    language: place.language,
    contactPoints: contactPointsOf(person, random),
  }
}

function identitiesOf(person: Person): Identity[] {
  return [
    { kind: 'EXTERNAL_ID', value: person.externalId },
    { kind: 'EMAIL', value: mailOf(person) },
  ]
}

/** Of a quarter the age is not known; of some only the year. Minors are known, or they could not be told apart. */
function birthOf(person: Person, { to }: SampleFrame, random: Random): Pick<CustomerRecord, 'birthDate' | 'birthYear'> {
  if (!isMinor(person) && random.isTrue(0.25)) return {}
  const year = new Date(to).getUTCFullYear() - person.age
  if (random.isTrue(0.35)) return { birthYear: year }
  const month = String(random.whole(1, 12)).padStart(2, '0')
  return { birthDate: `${year}-${month}-${String(random.whole(1, 28)).padStart(2, '0')}` }
}

function contactPointsOf(person: Person, random: Random): ContactPoint[] {
  const phone = PLACES[person.country].phone(person.index)
  const point = { label: null, status: 'GOOD', verified: true } as const
  const points: ContactPoint[] = [
    { ...point, channel: 'PHONE', address: phone, label: person.isBusiness ? 'office' : 'mobile' },
    { ...point, channel: 'LETTER', address: `${person.index + 1} Example Street, ${person.region.name}` },
  ]
  if (person.index % 60 === 11) points.push({ ...point, channel: 'EMAIL', address: mailOf(person), status: 'BOUNCING' })
  if (random.isTrue(0.92))
    points.push({ ...point, channel: 'SMS', address: phone, status: person.index % 90 === 23 ? 'BLOCKED' : 'GOOD' })
  if (random.isTrue(0.4)) points.push({ ...point, channel: 'WHATSAPP', address: phone, verified: false })
  if (person.isBusiness && random.isTrue(0.5))
    points.push({ ...point, channel: 'FAX', address: phone, label: 'office' })
  return points
}

function mailOf(person: Person): string {
  return `${person.name.toLowerCase().replaceAll(' ', '.')}.${person.index + 1}@example.com`
}
