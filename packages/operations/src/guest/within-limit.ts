import {
  type AggregateQuery,
  type DateRange,
  earlierDay,
  FILTER_NAMES,
  type InteractionFilter,
  laterDay,
  rangeFault,
} from '@wavelength/core'
import { OperationError } from '../operation-error.ts'

import type { GuestLimit } from './guest-limit.ts'

/** What of a question says about whom and when it is. */
type Narrowed = Pick<AggregateQuery, 'range' | 'timeZone' | 'filter' | 'compareWith'>

/** The same question about no more than the limit allows; throws `FORBIDDEN` where nothing would be left of it. */
export function withinLimit<Q extends Narrowed>(query: Q, limit: GuestLimit): Q {
  return {
    ...query,
    range: commonDays(query.range, limit.days),
    timeZone: sameZone(query.timeZone ?? null, limit.timeZone),
    filter: commonFilter(query.filter ?? {}, limit.filter),
    compareWith: query.compareWith == null ? null : comparedDays(query.compareWith, limit),
  }
}

export function commonDays(asked: DateRange, allowed: DateRange | null): DateRange {
  requireRange(asked, 'range')
  if (allowed === null) return asked
  return overlap(asked, allowed) ?? refuse('these days')
}

/** Beside the days to compare with, the days of the link itself are no secret. */
function comparedDays(asked: DateRange, { days, compared }: GuestLimit): DateRange {
  requireRange(asked, 'compareWith')
  if (days === null || isWithin(asked, days)) return asked
  return (compared === null ? null : overlap(asked, compared)) ?? refuse('these days to compare with')
}

/** Narrowing would make days of a range that has none. */
function requireRange(asked: DateRange, field: 'range' | 'compareWith'): void {
  const fault = rangeFault(asked, field)
  if (fault !== null) throw new OperationError('BAD_INPUT', `${fault.field.join('.')}: ${fault.message}`)
}

function isWithin(asked: DateRange, allowed: DateRange): boolean {
  return asked.from >= allowed.from && asked.to <= allowed.to
}

function overlap(asked: DateRange, allowed: DateRange): DateRange | null {
  const from = laterDay(asked.from, allowed.from)
  const to = earlierDay(asked.to, allowed.to)
  return from < to ? { from, to } : null
}

/** In another zone the same days begin earlier or end later. */
function sameZone(asked: string | null, allowed: string): string {
  if (asked === null || asked === allowed) return allowed
  return refuse(`the days of ${asked}`)
}

export function commonFilter(asked: InteractionFilter, allowed: InteractionFilter): InteractionFilter {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const values = commonValues(asked[name] ?? null, allowed[name] ?? null)
      if (values?.length === 0 && allowed[name] != null) return refuse(`these ${name}`)
      return values === null ? [] : [[name, values]]
    }),
  )
}

function commonValues(asked: readonly unknown[] | null, allowed: readonly unknown[] | null): readonly unknown[] | null {
  if (asked === null || allowed === null) return asked ?? allowed
  return asked.filter((value) => allowed.includes(value))
}

export function refuse(what: string): never {
  throw new OperationError('FORBIDDEN', `This guest link does not show ${what}.`)
}
