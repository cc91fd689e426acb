import { CHANNELS, type Channel, DAYPARTS, type Daypart, WEEKDAYS, type Weekday } from '@wavelength/core'
import { fetchGraphql } from '../graphql/fetch-graphql.ts'
import { graphql } from '../graphql/graphql.ts'
import { refusalText } from '../graphql/refusal-text.ts'
import { STATED, type StatedPreference } from './profile-query.ts'

const STATE_PREFERENCE = graphql(
  `
    mutation StatePreference($id: ID!, $preference: StatedPreferenceInput!) {
      statePreference(customer: { id: $id }, preference: $preference) {
        customer { id statedPreference { ...Stated } }
        error { code message field }
      }
    }
  `,
  [STATED],
)

/** Everything a customer may have said; what is left empty was not said. */
export interface Statement {
  readonly channels: Channel[]
  readonly avoidChannels: Channel[]
  readonly bestDays: Weekday[]
  readonly worstDays: Weekday[]
  readonly bestDayparts: Daypart[]
  readonly worstDayparts: Daypart[]
  readonly waitBeforeNextAttempt: string | null
  readonly paperless: boolean | null
}

export const STATEMENT_FIELDS = [
  'channels',
  'avoidChannels',
  'bestDays',
  'worstDays',
  'bestDayparts',
  'worstDayparts',
  'waitBeforeNextAttempt',
  'paperless',
] as const satisfies readonly (keyof Statement)[]
export type StatementField = (typeof STATEMENT_FIELDS)[number]

/** A statement that was refused, and the field to blame when there is one. */
export class RefusedStatement extends Error {
  readonly field: string | null

  constructor(message: string, path: readonly string[] | null) {
    super(message)
    this.field = path?.at(-1) ?? null
  }
}

export async function statePreference(id: string, statement: Statement): Promise<void> {
  const preference = { ...statement, source: 'dashboard' }
  const { statePreference: payload } = await fetchGraphql(STATE_PREFERENCE, { id, preference })
  if (payload.error) throw new RefusedStatement(refusalText(payload.error), payload.error.field)
}

export function statementOf(stated: StatedPreference | null): Statement {
  return {
    channels: stated?.channels ?? [],
    avoidChannels: stated?.avoidChannels ?? [],
    bestDays: stated?.bestDays ?? [],
    worstDays: stated?.worstDays ?? [],
    bestDayparts: stated?.bestDayparts ?? [],
    worstDayparts: stated?.worstDayparts ?? [],
    waitBeforeNextAttempt: stated?.waitBeforeNextAttempt ?? null,
    paperless: stated?.paperless ?? null,
  }
}

/** What the form says. The same channel named twice counts once, in its better place. */
export function statementIn(form: FormData): Statement {
  return {
    channels: [...new Set(chosen(form, 'channels', CHANNELS))],
    avoidChannels: chosen(form, 'avoidChannels', CHANNELS),
    bestDays: chosen(form, 'bestDays', WEEKDAYS),
    worstDays: chosen(form, 'worstDays', WEEKDAYS),
    bestDayparts: chosen(form, 'bestDayparts', DAYPARTS),
    worstDayparts: chosen(form, 'worstDayparts', DAYPARTS),
    waitBeforeNextAttempt: text(form, 'waitBeforeNextAttempt'),
    paperless: PAPERLESS.get(text(form, 'paperless') ?? '') ?? null,
  }
}

const PAPERLESS = new Map([
  ['yes', true],
  ['no', false],
])

function chosen<Member extends string>(form: FormData, field: StatementField, members: readonly Member[]): Member[] {
  return form.getAll(field).flatMap((value) => members.find((member) => member === value) ?? [])
}

function text(form: FormData, field: StatementField): string | null {
  const value = form.get(field)
  return typeof value === 'string' && value !== '' ? value : null
}
