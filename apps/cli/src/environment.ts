import { isTimeZone } from '@wavelength/core'
import { UsageError } from './failure.ts'

export interface Environment {
  readonly port: number
  readonly host: string
  /** PostgreSQL instead of the embedded store; null for the embedded store. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  readonly reportingTimeZone: string
  /** Did somebody set it, or is it the default? */
  readonly isReportingTimeZoneSet: boolean
}

type Variables = Readonly<Record<string, string | undefined>>

/** The one place that reads the environment. A variable that is empty counts as not set. */
export function readEnvironment(variables: Variables): Environment {
  const zone = textOf(variables, 'REPORTING_TIME_ZONE')
  return {
    port: parsePort(textOf(variables, 'PORT') ?? '4000', 'PORT'),
    host: textOf(variables, 'HOST') ?? '127.0.0.1',
    databaseUrl: readDatabaseUrl(variables),
    dataDirectory: textOf(variables, 'DATA_DIR') ?? './data',
    reportingTimeZone: parseZone(zone ?? 'UTC', 'REPORTING_TIME_ZONE'),
    isReportingTimeZoneSet: zone !== null,
  }
}

/** `name` is the variable or the option that the text stands in. */
export function parsePort(text: string, name: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new UsageError(`${name} is "${text}", which is no port number from 0 to 65535`)
}

export function parseZone(text: string, name: string): string {
  if (isTimeZone(text)) return text
  throw new UsageError(`${name} is "${text}", which is not an IANA time zone such as "Europe/Copenhagen"`)
}

function readDatabaseUrl(variables: Variables): string | null {
  const url = textOf(variables, 'DATABASE_URL')
  if (url === null || /^postgres(ql)?:\/\/./.test(url)) return url
  throw new UsageError('DATABASE_URL is not an address such as "postgres://user:password@host:5432/database"')
}

function textOf(variables: Variables, name: string): string | null {
  return variables[name]?.trim() || null
}
