import {
  type Channel,
  type Daypart,
  fault,
  type Instant,
  parsing,
  readPastInstant,
  readText,
  type StatedPreference,
  type Weekday,
} from '@wavelength/core'
import { customersById, recordStatement, type Store } from '@wavelength/db'
import { readHours } from './read-duration.ts'
import { type Recorded, refused, UNKNOWN_CUSTOMER } from './recorded.ts'

/** What a customer said, as it comes in: texts for instants (RFC 3339) and durations (ISO 8601). */
export interface StatementInput {
  readonly channels?: readonly Channel[] | null | undefined
  readonly avoidChannels?: readonly Channel[] | null | undefined
  readonly bestDays?: readonly Weekday[] | null | undefined
  readonly worstDays?: readonly Weekday[] | null | undefined
  readonly bestDayparts?: readonly Daypart[] | null | undefined
  readonly worstDayparts?: readonly Daypart[] | null | undefined
  readonly waitBeforeNextAttempt?: string | null | undefined
  readonly paperless?: boolean | null | undefined
  readonly statedAt?: string | null | undefined
  readonly source?: string | null | undefined
}

/** Nobody waits longer than a quarter for another attempt. */
const LONGEST_WAIT_HOURS = 90 * 24

/** Keeps what a customer said as a new statement; the newest one is in force, the older ones stay as history. */
export async function statePreference(
  store: Store,
  customerId: string,
  input: StatementInput,
  now: Instant,
): Promise<Recorded> {
  const parsed = parsing(() => parseStatement(input, now))
  if (parsed.status === 'rejected') return refused(parsed.issue)
  const [customer] = await customersById(store.db, [customerId])
  if (customer === undefined) return refused(UNKNOWN_CUSTOMER)
  await recordStatement(store.db, customerId, parsed.value)
  return { status: 'RECORDED' }
}

function parseStatement(input: StatementInput, now: Instant): StatedPreference {
  const fields = { ...input }
  return {
    channels: listOf(input.channels, 'channels'),
    avoidChannels: listOf(input.avoidChannels, 'avoidChannels', input.channels),
    bestDays: listOf(input.bestDays, 'bestDays'),
    worstDays: listOf(input.worstDays, 'worstDays', input.bestDays),
    bestDayparts: listOf(input.bestDayparts, 'bestDayparts'),
    worstDayparts: listOf(input.worstDayparts, 'worstDayparts', input.bestDayparts),
    waitHours: readWait(input.waitBeforeNextAttempt),
    paperless: input.paperless ?? null,
    statedAt: readPastInstant(fields, 'statedAt', now) ?? now,
    source: readText(fields, 'source'),
  }
}

/** A list names a thing once, and nothing is both wanted and unwanted. */
function listOf<T extends string>(
  given: readonly T[] | null | undefined,
  field: string,
  opposite?: readonly T[] | null,
): T[] {
  const list = [...(given ?? [])]
  const twice = list.find((each, index) => list.indexOf(each) !== index)
  if (twice !== undefined) throw fault('CONTRADICTORY', [field], `${field} names ${twice} more than once`)
  const both = list.find((each) => opposite?.includes(each))
  if (both !== undefined) throw fault('CONTRADICTORY', [field], `${both} is both wanted and unwanted`)
  return list
}

function readWait(text: string | null | undefined): number | null {
  if (text == null) return null
  const field = ['waitBeforeNextAttempt']
  const hours = readHours(text, field)
  if (hours >= 0 && hours <= LONGEST_WAIT_HOURS) return hours
  throw fault('BAD_DURATION', field, 'waitBeforeNextAttempt is not between nothing and 90 days')
}
