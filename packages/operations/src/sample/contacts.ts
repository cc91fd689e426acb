import {
  type Channel,
  type ContactFacts,
  type Direction,
  type Instant,
  type Outcome,
  type Report,
  UNTOLD_FACTS,
} from '@wavelength/core'
import type { Person } from './person.ts'

type Told = Partial<ContactFacts> & { readonly channel: Channel; readonly occurredAt: Instant }

/** Where each channel's contacts are recorded. */
const SOURCES = {
  EMAIL: 'mailbox',
  PHONE: 'phone-log',
  SMS: 'sms-gateway',
  WHATSAPP: 'messenger',
  X: 'social-desk',
  FACEBOOK: 'social-desk',
  INSTAGRAM: 'social-desk',
  LINKEDIN: 'social-desk',
  APP_PUSH: 'app',
  LIVE_CHAT: 'helpdesk',
  WEB_FORM: 'helpdesk',
  LETTER: 'letters-house',
  FAX: 'fax-line',
  IN_PERSON: 'shop',
} as const satisfies Record<Channel, string>

/** The source that lags behind the others. */
export const LATE_SOURCE = SOURCES.PHONE

/** The contacts of one person as the sources would report them, in the order in which they are made up. */
export class Contacts {
  readonly #person: Person
  readonly #facts: ContactFacts[] = []

  constructor(person: Person) {
    this.#person = person
  }

  outbound(outcome: Outcome, told: Told): ContactFacts {
    return this.#add('OUTBOUND', { outcome, ...told })
  }

  inbound(told: Told): ContactFacts {
    return this.#add('INBOUND', {
      outcome: 'RECEIVED',
      mailClass: told.channel === 'EMAIL' ? 'LEGITIMATE' : 'UNKNOWN',
      ...told,
    })
  }

  get facts(): readonly ContactFacts[] {
    return this.#facts
  }

  #add(direction: Direction, told: Told & { readonly outcome: Outcome }): ContactFacts {
    const facts: ContactFacts = {
      source: SOURCES[told.channel],
      sourceId: `${this.#person.externalId}-${this.#facts.length + 1}`,
      direction,
      outcomeAt: told.occurredAt,
      ...UNTOLD_FACTS,
      ...told,
    }
    this.#facts.push(facts)
    return facts
  }
}

export function reportsOf(person: Person, facts: readonly ContactFacts[]): Report[] {
  const customer = { kind: 'EXTERNAL_ID', value: person.externalId } as const
  return facts.map((each) => ({
    kind: 'CONTACT',
    position: `sample ${each.sourceId}`,
    event: { customer, facts: each, replyMustBeKnown: false },
    raw: null,
  }))
}
