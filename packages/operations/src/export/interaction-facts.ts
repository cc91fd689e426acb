import { attemptStateAt, familyOf, type Instant, UNKNOWN_VALUE, WEEKDAYS } from '@wavelength/core'
import type { StoredCustomer, StoredInteraction } from '@wavelength/db'
import { snakeCase } from './snake-case.ts'
import type { Cell, Column, ColumnKind } from './table.ts'

/** A contact with what of its customer it can be grouped by. */
export interface ExportedContact extends StoredInteraction {
  readonly customer: Pick<StoredCustomer, 'generation' | 'segment' | 'country'>
}

export interface InteractionColumn extends Column {
  /** In words, for whoever reads the file. */
  readonly about: string
  /** Does it name a person or lead to one? */
  readonly isPersonal: boolean
  readonly of: (contact: ExportedContact, now: Instant) => Cell
}

interface Fact extends Pick<InteractionColumn, 'kind' | 'about'> {
  readonly isPersonal?: boolean
  readonly of?: InteractionColumn['of']
}

/** Every fact that is stored with a contact. */
const FACTS = {
  id: text('Id of the contact: the same for the same source and source id, for ever.'),
  customerId: text('Pseudonymous id of the customer.'),
  occurredAt: { kind: 'INSTANT', about: 'When it happened.' },
  channel: text('The way of contact.'),
  direction: text('INBOUND: the customer made it. OUTBOUND: the business did.'),
  outcome: text('What became of it: the furthest that was reported.'),
  outcomeAt: { kind: 'INSTANT', about: 'When the outcome came about.' },
  durationSeconds: { kind: 'SMALL', about: 'How long a call or visit took.' },
  purpose: text('What it was for; null when not told, which counts as OTHER.'),
  expectsReply: { kind: 'FLAG', about: 'Whether the source said that it expects a reply; null when not told.' },
  automated: { kind: 'FLAG', about: 'Sent by a machine; null when not told.' },
  mailClass: text('What kind of mail it was.'),
  campaign: text('The campaign it belonged to.'),
  messageKey: text('The same for the same message on several channels.'),
  source: text('The system that reported it.'),
  sourceId: personal({ kind: 'TEXT', about: 'Its id in that system.' }),
  contactPoint: personal({ kind: 'TEXT', about: "The customer's address that was used." }),
  inReplyTo: personal({ kind: 'TEXTS', about: 'Source ids of the contacts that it answers, as its source told them.' }),
  decisionId: text('The recommendation that it followed.'),
  propensity: { kind: 'NUMBER', about: 'How likely this way was when it was chosen, 0 to 1.' },
  ageBand: text("The customer's age on that day."),
  localWeekday: text("The day of the week, in the customer's own time.", ({ localWeekday }) => weekday(localWeekday)),
  localHour: { kind: 'SMALL', about: "The hour of the day, 0 to 23, in the customer's own time." },
  isAttempt: { kind: 'FLAG', about: 'True for an outbound contact that expects a reply.' },
  resolution: text('How the attempt ended; null while that depends on the clock, see attempt_state.'),
  attemptNumber: {
    kind: 'SMALL',
    about: '1 for the first attempt of its matter, 2 for the first follow-up, and so on.',
  },
  previousChannel: text('Of a follow-up: the channel of the latest attempt of its matter that was unanswered then.'),
  contactsInWeek: { kind: 'SMALL', about: 'Of an outbound contact: its number among those of seven days.' },
  isRepeat: { kind: 'FLAG', about: 'The same message had gone out over another channel within 48 hours before.' },
  answeredAt: { kind: 'INSTANT', about: 'When the customer answered.' },
  answeredBy: text('Id of the inbound contact that answered it; null when the source itself reported the answer.'),
  answers: text('Id of the attempt that this inbound contact answers.'),
  expected: { kind: 'NUMBER', about: 'The chance of an answer by such customers, as known when it was made.' },
} as const satisfies Record<keyof StoredInteraction, Fact>

/** What follows from the facts, or is kept with the customer, and contacts are grouped by. */
const MORE = {
  channelFamily: text('The family of the channel.', ({ channel }) => familyOf(channel)),
  attemptState: text('Where the attempt stood when the file was written; null when it is none.', attemptStateAt),
  replyDelaySeconds: { kind: 'NUMBER', about: 'From the attempt to its answer.', of: replyDelaySeconds },
  generation: text("The customer's generation.", ({ customer }) => customer.generation),
  segment: text("The customer's segment.", ({ customer }) => customer.segment ?? UNKNOWN_VALUE),
  country: text("The customer's country.", ({ customer }) => customer.country ?? UNKNOWN_VALUE),
} satisfies Record<string, Fact>

export const INTERACTION_COLUMNS: readonly InteractionColumn[] = [
  ...factsOf(FACTS).map(([name, fact]) => columnOf(name, fact, (contact) => contact[name])),
  ...factsOf(MORE).map(([name, fact]) => columnOf(name, fact, () => null)),
]

function factsOf<Name extends string>(facts: Readonly<Record<Name, Fact>>): [Name, Fact][] {
  return Object.entries(facts) as [Name, Fact][]
}

function columnOf(name: string, fact: Fact, stored: InteractionColumn['of']): InteractionColumn {
  const { kind, about, isPersonal = false, of = stored } = fact
  return { name: snakeCase(name), kind, about, isPersonal, of }
}

function text(about: string, of?: InteractionColumn['of']): Fact & { readonly kind: Extract<ColumnKind, 'TEXT'> } {
  return { kind: 'TEXT', about, ...(of === undefined ? {} : { of }) }
}

function personal(fact: Fact): Fact {
  return { ...fact, isPersonal: true }
}

function weekday(number: number): Cell {
  return WEEKDAYS[number] ?? null
}

function replyDelaySeconds({ answeredAt, occurredAt }: ExportedContact): Cell {
  return answeredAt === null ? null : (answeredAt - occurredAt) / 1000
}
