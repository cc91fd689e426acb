import {
  type AdditiveCount,
  AGE_BANDS,
  CHANNEL_FAMILIES,
  CHANNELS,
  DIRECTIONS,
  LAST_ATTEMPT_NUMBER,
  MAIL_CLASSES,
  PURPOSES,
  type ROLL_UPS,
} from '@wavelength/core'
import { snake } from '../bulk.ts'
import { familyOfChannel } from './interaction-columns.ts'
import { MAY_BE_ANSWERED, READING } from './reading.ts'
import { type Column, column, nullable, oneOf, type View } from './view.ts'

type DailyKey = (typeof ROLL_UPS)['contactDaily']['key'][number]

const KEYS: Readonly<Record<DailyKey, Column>> = {
  day: column('date', 'The day, in the reporting zone.', 'contact_daily.day'),
  channel: oneOf(CHANNELS, 'The channel.', 'contact_daily.channel'),
  direction: oneOf(DIRECTIONS, 'Who made the contacts.', 'contact_daily.direction'),
  ageBand: oneOf(AGE_BANDS, "The customers' age on the day.", 'contact_daily.age_band'),
  mailClass: oneOf(MAIL_CLASSES, 'The class of emails; UNKNOWN for all else.', 'contact_daily.mail_class'),
  purpose: oneOf(PURPOSES, 'What they were for.', 'contact_daily.purpose'),
  attemptNumber: nullable(
    column(
      'integer',
      `Of attempts: the number in their matter, ${LAST_ATTEMPT_NUMBER} for the fourth and every later one.`,
      'nullif(contact_daily.attempt_number, 0)',
    ),
  ),
}

/** The keys of the roll-up, of a single contact. */
const KEYS_OF_CONTACT: Readonly<Record<DailyKey, string>> = {
  day: '(interaction.occurred_at at time zone reading.reporting_time_zone)::date',
  channel: 'interaction.channel',
  direction: 'interaction.direction',
  ageBand: 'interaction.age_band',
  mailClass: 'interaction.mail_class',
  purpose: "coalesce(interaction.purpose, 'OTHER')",
  attemptNumber: `least(interaction.attempt_number, ${LAST_ATTEMPT_NUMBER})`,
}

const OPEN = 'coalesce(waiting.open, 0)'
const INBOUND_EMAIL = "contact_daily.channel = 'EMAIL' and contact_daily.direction = 'INBOUND'"

const COUNTS: Readonly<Record<AdditiveCount, Column>> = {
  contacts: counted('Contacts.', 'contact_daily.contacts'),
  inbound: counted('Contacts that the customers made.', contactsIf("contact_daily.direction = 'INBOUND'")),
  outbound: counted('Contacts that the business made.', contactsIf("contact_daily.direction = 'OUTBOUND'")),
  attempts: counted('Outbound contacts that expect a reply.', 'contact_daily.attempts'),
  answered: counted('Attempts that were answered.', 'contact_daily.answered'),
  declined: counted('Attempts that were turned away.', 'contact_daily.declined'),
  undelivered: counted('Attempts that never arrived.', 'contact_daily.undelivered'),
  unanswered: counted(
    'Attempts without a reply whose response window has ended at the reading time.',
    `contact_daily.attempts - contact_daily.answered - contact_daily.declined - contact_daily.undelivered - ${OPEN}`,
  ),
  open: counted('Attempts that may still be answered at the reading time.', OPEN),
  keyed: counted('Outbound contacts of which the source said which message they carried.', 'contact_daily.keyed'),
  repeats: counted(
    'Contacts whose message had gone to the customer over another channel within the 48 hours before.',
    'contact_daily.repeats',
  ),
  emails: counted('Contacts over email.', contactsIf("contact_daily.channel = 'EMAIL'")),
  legitimate: counted(
    'Inbound emails classed as legitimate.',
    contactsIf(`${INBOUND_EMAIL} and contact_daily.mail_class = 'LEGITIMATE'`),
  ),
  graymail: counted(
    'Inbound emails classed as graymail.',
    contactsIf(`${INBOUND_EMAIL} and contact_daily.mail_class = 'GRAYMAIL'`),
  ),
  spam: counted(
    'Inbound emails classed as spam.',
    contactsIf(`${INBOUND_EMAIL} and contact_daily.mail_class = 'SPAM'`),
  ),
}

function counted(description: string, sql: string): Column {
  return column('bigint', description, sql)
}

function contactsIf(condition: string): string {
  return `case when ${condition} then contact_daily.contacts else 0 end`
}

const KEY_NAMES = Object.keys(KEYS_OF_CONTACT) as readonly DailyKey[]
const SELECTED_KEYS = KEY_NAMES.map((key) => `${KEYS_OF_CONTACT[key]} as ${snake(key)}`).join(', ')
const SAME_KEYS = KEY_NAMES.map((key) => `waiting.${snake(key)} = contact_daily.${snake(key)}`).join(' and ')

/** The roll-up does not know the clock: which attempts are open is asked of the contacts of the last weeks. */
const WAITING = `(
    select ${SELECTED_KEYS}, count(*) as open
    from interaction
    cross join ${READING}
    where interaction.is_attempt and interaction.resolution is null
      and ${MAY_BE_ANSWERED}
    group by ${KEY_NAMES.map((_, at) => at + 1).join(', ')}
  ) as waiting`

export const DAILY_VIEW: View = {
  name: 'daily',
  description: 'The contacts of each day, counted: a roll-up that is kept up with every contact. Its counts add up.',
  grain: `one ${KEY_NAMES.map(snake).join(', ')}`,
  columns: {
    ...Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [snake(name), key])),
    channel_family: oneOf(CHANNEL_FAMILIES, 'The family of the channel.', familyOfChannel('contact_daily.channel')),
    ...COUNTS,
  },
  from: `contact_daily
  left join ${WAITING} on ${SAME_KEYS}
  where contact_daily.contacts > 0`,
}
