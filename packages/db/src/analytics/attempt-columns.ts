import {
  ATTEMPT_STATES,
  CHANNELS,
  CONTACTS_IN_WEEK,
  DELAY_BUCKET_STARTS_MS,
  FIRST_BUCKETS,
  LEAST_IN_WEEK,
  REPLY_DELAYS,
} from '@wavelength/core'
import { contactPseudonym } from './pseudonym.ts'
import { MAY_BE_ANSWERED } from './reading.ts'
import { caseOf, quoted } from './sql-text.ts'
import { type Column, column, nullable, oneOf } from './view.ts'

const ATTEMPT_STATE = caseOf(
  [
    { when: 'not interaction.is_attempt', value: 'null' },
    { when: 'interaction.resolution is not null', value: 'interaction.resolution::text' },
    { when: MAY_BE_ANSWERED, value: "'OPEN'" },
  ],
  "'UNANSWERED'",
)

const REPLY_DELAY = 'interaction.answered_at - interaction.occurred_at'

/** Each class ends where the next begins. */
function delayClass(): string {
  const classes = REPLY_DELAYS.flatMap((each, at) => {
    const next = FIRST_BUCKETS[at + 1]
    const endsMs = next === undefined ? undefined : DELAY_BUCKET_STARTS_MS[next]
    return endsMs === undefined
      ? []
      : [{ when: `${REPLY_DELAY} < interval '${endsMs / 1000} seconds'`, value: quoted(each) }]
  })
  const unanswered = { when: 'interaction.answered_at is null', value: 'null' }
  return caseOf([unanswered, ...classes], quoted(REPLY_DELAYS.at(-1) ?? ''))
}

function weekClass(): string {
  const classes = CONTACTS_IN_WEEK.toReversed().map((each) => ({
    when: `interaction.contacts_in_week >= ${LEAST_IN_WEEK[each]}`,
    value: quoted(each),
  }))
  return caseOf(classes)
}

/** What is derived from a contact and its neighbours. */
export const ATTEMPT_COLUMNS: Readonly<Record<string, Column>> = {
  is_attempt: column('boolean', 'An outbound contact that expects a reply.', 'interaction.is_attempt'),
  attempt_number: nullable(
    column(
      'integer',
      'Of an attempt: 1 for the first of its matter, 2 for the first follow-up, and so on.',
      'interaction.attempt_number',
    ),
  ),
  attempt_state: nullable(
    oneOf(
      ATTEMPT_STATES,
      "Of an attempt: where it stands at the reading time. OPEN until its channel's response window ends, then UNANSWERED.",
      ATTEMPT_STATE,
    ),
  ),
  answered_at: nullable(column('timestamptz', 'When the attempt was answered.', 'interaction.answered_at')),
  reply_delay_seconds: nullable(
    column('double precision', 'The seconds from the attempt to its answer.', `extract(epoch from ${REPLY_DELAY})`),
  ),
  reply_delay_class: nullable(
    oneOf(REPLY_DELAYS, 'The same in classes; exactly an hour is no longer within one.', delayClass()),
  ),
  answered_by_interaction_id: nullable(
    column(
      'uuid',
      'The inbound contact that answered the attempt; null too when the source itself told of the answer.',
      contactPseudonym('interaction.answered_by'),
    ),
  ),
  answers_interaction_id: nullable(
    column('uuid', 'The attempt that this inbound contact answers.', contactPseudonym('interaction.answers')),
  ),
  previous_channel: nullable(
    oneOf(
      CHANNELS,
      'Of a follow-up: the channel of the latest earlier attempt of its matter that was still unanswered.',
      'interaction.previous_channel',
    ),
  ),
  contacts_in_week: nullable(
    column(
      'integer',
      'Of an outbound contact: how many the customer got within seven days up to it. Undelivered ones are left out, but it counts itself.',
      'interaction.contacts_in_week',
    ),
  ),
  contacts_in_week_class: nullable(oneOf(CONTACTS_IN_WEEK, 'The same in classes.', weekClass())),
  expected: nullable(
    column(
      'double precision',
      'Of an attempt: the chance of an answer by such customers, as known when it was made.',
      'interaction.expected',
    ),
  ),
  is_repeat: column(
    'boolean',
    'Had the same message gone to the customer over another channel within the 48 hours before?',
    'interaction.is_repeat',
  ),
}
