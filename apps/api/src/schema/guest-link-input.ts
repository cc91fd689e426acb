import type { Shown, ShownComparison, ShownDays } from '@wavelength/operations'
import { ApiError } from '../errors.ts'
import { DateRangeInput, InteractionFilter } from './aggregate-input.ts'
import { builder } from './builder.ts'

const GuestRangeInput = builder.inputType('GuestRangeInput', {
  isOneOf: true,
  description: 'The days that a guest link shows, told in exactly one way.',
  fields: (t) => ({
    lastDays: t.int({
      description: 'So many days up to and including today, whenever the link is followed: 1 to 3,660.',
    }),
    days: t.field({ type: DateRangeInput, description: 'These days, whenever the link is followed.' }),
    all: t.boolean({ description: 'True: every day.' }),
  }),
})

const GuestComparisonInput = builder.inputType('GuestComparisonInput', {
  isOneOf: true,
  description: 'The days that a guest may compare with, told in exactly one way.',
  fields: (t) => ({
    previous: t.boolean({ description: 'True: as many days just before.' }),
    year: t.boolean({ description: 'True: the same days a year before, by date or by day of the week.' }),
    days: t.field({ type: DateRangeInput, description: 'These days.' }),
  }),
})

export const GuestLinkInput = builder.inputType('GuestLinkInput', {
  description: 'A guest link to be made.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for; guests see it. At most 100 characters.' }),
    path: t.string({ required: true, description: 'The page of the dashboard that it shows: "/attempts".' }),
    search: t.string({ description: 'How that page is set: "?range=90d&cohort=25-34". It limits nothing by itself.' }),
    range: t.field({ type: GuestRangeInput, required: true, description: 'The days that guests see, and no others.' }),
    compareWith: t.field({
      type: GuestComparisonInput,
      description: 'The days that they may compare with besides; none unless told.',
    }),
    timeZone: t.field({ type: 'TimeZone', description: "In whose days; the deployment's reporting zone unless told." }),
    filter: t.field({
      type: InteractionFilter,
      description: 'The contacts that guests see, and no others; all of them unless told.',
    }),
    expiresAt: t.field({ type: 'DateTime', description: 'When it ends: within a year; in 30 days unless told.' }),
    password: t.string({ description: 'What guests have to give besides: 8 to 200 characters; nothing unless told.' }),
  }),
})

type Input = typeof GuestLinkInput.$inferInput

/** What a link shows, from what was told of it. */
export function shownIn({ range, compareWith, timeZone, filter }: Input): Shown {
  return {
    days: daysIn(range),
    comparison: compareWith == null ? null : comparisonIn(compareWith),
    timeZone: timeZone ?? null,
    filter: filter ?? {},
  }
}

function daysIn({ lastDays, days, all }: Input['range']): ShownDays {
  if (lastDays != null) return { kind: 'LAST_DAYS', days: lastDays }
  if (days != null) return { kind: 'DAYS', from: days.from, to: days.to }
  return all === true ? { kind: 'ALL' } : neverFalse('range.all')
}

function comparisonIn({ previous, year, days }: NonNullable<Input['compareWith']>): ShownComparison {
  if (days != null) return { kind: 'DAYS', from: days.from, to: days.to }
  if (previous === true) return { kind: 'PREVIOUS' }
  return year === true ? { kind: 'YEAR' } : neverFalse('compareWith')
}

function neverFalse(field: string): never {
  throw new ApiError('BAD_USER_INPUT', `${field} is true, or something else is told in its place.`)
}
