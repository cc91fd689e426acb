import {
  CHANNEL_LABELS,
  CHANNELS,
  DIRECTION_LABELS,
  DIRECTIONS,
  OUTCOME_LABELS,
  OUTCOMES,
  PURPOSE_LABELS,
  PURPOSES,
} from '@wavelength/core'
import { t, word } from '../../words/t.ts'
import type { Path } from './at-path.ts'

export interface Member {
  readonly value: string
  readonly label: string
}

/** Something that the form can say about a file. */
export interface Field {
  readonly path: Path
  readonly label: string
  readonly hint?: string
  /** What its values are, where they come from a closed list. */
  readonly members?: readonly Member[]
  /** What may be the same for every row. */
  readonly constants?: readonly Member[]
  readonly isRequired?: boolean
}

const EVENT: Path = ['events', '0']
export const TIME: Path = [...EVENT, 'occurredAt']
export const AGE: Path = ['customer', 'age']
export const SOURCE: Path = ['source']
export const ZONE: Path = ['timeZone']
export const CUSTOMER: Path = ['customer']

/** Who a row is about. At least one of these names the customer. */
export function identityFields(): Field[] {
  return [
    { path: ['customer', 'externalId'], label: t('Customer id') },
    { path: ['customer', 'email'], label: t('Email address') },
    { path: ['customer', 'phone'], label: t('Phone number'), hint: t('With the country, as +45 20 12 34 56.') },
  ]
}

export function customerFields(): Field[] {
  return [
    { path: ['customer', 'name'], label: t('Name') },
    { path: ['customer', 'birthYear'], label: t('Birth year') },
    { path: AGE, label: t('Age') },
    { path: ['customer', 'segment'], label: t('Segment') },
    { path: ['customer', 'country'], label: t('Country') },
  ]
}

/** What happened, besides when. */
export function contactFields(): Field[] {
  return [
    { ...closed('channel', t('Channel'), membersOf(CHANNELS, CHANNEL_LABELS)), isRequired: true },
    { ...closed('direction', t('Who made contact'), membersOf(DIRECTIONS, DIRECTION_LABELS)), isRequired: true },
    { ...closed('outcome', t('Outcome'), membersOf(OUTCOMES, OUTCOME_LABELS)) },
    { ...closed('purpose', t('Purpose'), membersOf(PURPOSES, PURPOSE_LABELS)) },
    { path: [...EVENT, 'durationSeconds'], label: t('Duration in seconds') },
    {
      path: [...EVENT, 'sourceId'],
      label: t('Id of the contact'),
      hint: t('The same id is the same contact: a file that is imported again changes nothing.'),
      constants: [{ value: 'line-{line}', label: t('the number of its line') }],
      isRequired: true,
    },
  ]
}

function closed(name: string, label: string, members: readonly Member[]): Field {
  return { path: [...EVENT, name], label, members, constants: members }
}

function membersOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Member[] {
  return values.map((value) => ({ value, label: word(labels[value]) }))
}
