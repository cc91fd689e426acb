import { isTimeZone } from '@wavelength/core'
import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

/** An instant that was given is judged by whoever reads it, so that one bad event does not fail its whole batch. */
builder.scalarType('DateTime', {
  description: 'An instant as RFC 3339 text with an offset: "2026-11-22T14:05:00Z".',
  serialize: (instant) => new Date(instant).toISOString(),
  parseValue: (value) => requireText(value, 'DateTime'),
})

builder.scalarType('Date', {
  description: 'A day of the calendar as ISO 8601 text: "2026-11-22".',
  serialize: (day) => day,
  parseValue: (value) => requireText(value, 'Date'),
})

builder.scalarType('Duration', {
  description: 'A length of time as ISO 8601 text, without years and months: "PT4H", "PT90M", "P2D".',
  serialize: durationText,
  parseValue: (value) => requireText(value, 'Duration'),
})

builder.scalarType('TimeZone', {
  description: 'A time zone by its IANA name: "Europe/Copenhagen".',
  serialize: (zone) => zone,
  parseValue: (value) => {
    const zone = requireText(value, 'TimeZone')
    if (isTimeZone(zone)) return zone
    throw new GraphQLError(`TimeZone is an IANA name such as "Europe/Copenhagen", not "${zone.slice(0, 60)}".`)
  },
})

builder.scalarType('JSON', {
  description: 'Facts whose shape depends on the code beside them, as plain JSON.',
  serialize: (value) => value,
})

function requireText(value: unknown, scalar: string): string {
  if (typeof value === 'string') return value
  throw new GraphQLError(`${scalar} is given as a text.`)
}

/** To the minute, below a minute to the second: nobody waits more exactly than that. */
function durationText(hours: number): string {
  const seconds = Math.round(hours * 3600)
  const smallestUnit = seconds < 60 ? 'second' : 'minute'
  return Temporal.Duration.from({ seconds }).round({ largestUnit: 'hour', smallestUnit }).toString()
}
