import {
  AGE_BANDS,
  CHANNEL_FAMILIES,
  CHANNELS,
  channelsOf,
  DIRECTIONS,
  GENERATIONS,
  MAIL_CLASSES,
  OUTCOMES,
  PURPOSES,
  UNKNOWN_VALUE,
  WEEKDAYS,
} from '@wavelength/core'
import { contactPseudonym } from './pseudonym.ts'
import { caseOf, listed, quoted } from './sql-text.ts'
import { type Column, column, nullable, oneOf, unique } from './view.ts'

/** The channel of a table as the family that it belongs to. */
export function familyOfChannel(channel: string): string {
  return caseOf(
    CHANNEL_FAMILIES.map((family) => ({
      when: `${channel} in (${listed(channelsOf(family))})`,
      value: quoted(family),
    })),
  )
}

export function knownOr(value: string, unknown: string): string {
  return `coalesce(${value}, ${quoted(unknown)})`
}

/** What was told of a contact, and nothing that names a person. */
export const FACT_COLUMNS: Readonly<Record<string, Column>> = {
  interaction_id: unique(
    column(
      'uuid',
      'The contact, under a pseudonym that stays the same; not its id in the API.',
      contactPseudonym('interaction.id'),
    ),
  ),
  customer_id: column('uuid', 'The customer, under a pseudonym.', 'interaction.customer_id'),
  occurred_at: column('timestamptz', 'When it was made.', 'interaction.occurred_at'),
  occurred_on: column(
    'date',
    'The day on which it was made, in the reporting zone.',
    '(interaction.occurred_at at time zone reading.reporting_time_zone)::date',
  ),
  channel: oneOf(CHANNELS, 'Over which channel.', 'interaction.channel'),
  channel_family: oneOf(CHANNEL_FAMILIES, 'The family of the channel.', familyOfChannel('interaction.channel')),
  direction: oneOf(DIRECTIONS, 'INBOUND: the customer made it; OUTBOUND: the business did.', 'interaction.direction'),
  purpose: oneOf(PURPOSES, 'What it was for; OTHER where nobody said.', knownOr('interaction.purpose::text', 'OTHER')),
  outcome: oneOf(OUTCOMES, 'What became of it: the furthest that was reported.', 'interaction.outcome'),
  outcome_at: column('timestamptz', 'When the outcome came about.', 'interaction.outcome_at'),
  duration_seconds: nullable(
    column('integer', 'How long a call or visit took, where it was told.', 'interaction.duration_seconds'),
  ),
  mail_class: oneOf(MAIL_CLASSES, 'The class of an email; UNKNOWN for all else.', 'interaction.mail_class'),
  expects_reply: nullable(
    column(
      'boolean',
      'Did the source say that it expects a reply? Null where it did not say.',
      'interaction.expects_reply',
    ),
  ),
  automated: nullable(column('boolean', 'Was it made by a machine? Null where nobody said.', 'interaction.automated')),
  campaign: nullable(column('text', 'The campaign that it was part of.', 'interaction.campaign')),
  message_key: nullable(
    column('text', 'The same for the same message on several channels, where it was told.', 'interaction.message_key'),
  ),
  source: column('text', 'The system that told of it.', 'interaction.source'),
  decision_id: nullable(column('text', 'The recommendation that it followed.', 'interaction.decision_id')),
  propensity: nullable(
    column('double precision', 'How likely this way was when it was chosen, 0 to 1.', 'interaction.propensity'),
  ),
}

/** Whom it was with, and when in that person's own week. */
export const PERSON_COLUMNS: Readonly<Record<string, Column>> = {
  age_band: oneOf(AGE_BANDS, "The customer's age on the day of the contact.", 'interaction.age_band'),
  generation: oneOf(GENERATIONS, "The customer's generation.", knownOr('customer.generation::text', UNKNOWN_VALUE)),
  segment: column(
    'text',
    `The customer's segment today; ${UNKNOWN_VALUE} where it is not known.`,
    knownOr('customer.segment', UNKNOWN_VALUE),
  ),
  country: column(
    'text',
    `The customer's country today; ${UNKNOWN_VALUE} where it is not known.`,
    knownOr('customer.country', UNKNOWN_VALUE),
  ),
  local_weekday: oneOf(
    WEEKDAYS,
    "The weekday in the customer's own time.",
    `(array[${listed(WEEKDAYS)}])[interaction.local_weekday + 1]`,
  ),
  local_hour: column('integer', "The hour in the customer's own time, 0 to 23.", 'interaction.local_hour'),
}
