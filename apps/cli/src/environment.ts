import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isPhoneRegion, type SecretsOf } from '@wavelength/connectors'
import { isTimeZone } from '@wavelength/core'
import type { ExperimentSettings } from '@wavelength/operations'
import { UsageError } from './failure.ts'

export interface Environment {
  readonly port: number
  readonly host: string
  /** PostgreSQL instead of the embedded store; null for the embedded store. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  /** Where uploaded files wait to be imported. */
  readonly uploadFolder: string
  /** The largest file that the server takes, in bytes. */
  readonly uploadLimitBytes: number
  readonly reportingTimeZone: string
  /** Did somebody set it, or is it the default? */
  readonly isReportingTimeZoneSet: boolean
  /** How often a server looks whether there is enough to learn from anew; 0 is never. */
  readonly learnEveryHours: number
  readonly experiment: ExperimentSettings
  /** Where the server is reached from outside; null where nobody said so. */
  readonly publicUrl: string | null
  /** How deliveries of other systems are read. */
  readonly ownAddresses: readonly string[]
  readonly phoneRegion: string | null
  readonly secretsOf: SecretsOf
  /** Does the age of customers bear on answers? Null: as it was settled. */
  readonly usesAgePrior: boolean | null
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
    uploadFolder: uploadFolderOf(variables),
    uploadLimitBytes: parseMegabytes(textOf(variables, 'UPLOAD_LIMIT_MB') ?? '1024', 'UPLOAD_LIMIT_MB') * 1_048_576,
    reportingTimeZone: parseZone(zone ?? 'UTC', 'REPORTING_TIME_ZONE'),
    isReportingTimeZoneSet: zone !== null,
    learnEveryHours: parseHours(textOf(variables, 'LEARN_EVERY_HOURS') ?? '24', 'LEARN_EVERY_HOURS'),
    experiment: {
      explorationShare: parseShare(textOf(variables, 'EXPLORATION_SHARE') ?? '0', 'EXPLORATION_SHARE'),
      holdoutShare: parseShare(textOf(variables, 'HOLDOUT_SHARE') ?? '0', 'HOLDOUT_SHARE'),
      salt: textOf(variables, 'EXPERIMENT_SALT'),
    },
    publicUrl: readPublicUrl(variables),
    ownAddresses: listOf(variables, 'OWN_ADDRESSES'),
    phoneRegion: readRegion(variables),
    secretsOf: (variable) => listOf(variables, variable),
    usesAgePrior: readSwitch(variables, 'AGE_PRIOR'),
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

/** Beside the embedded store; a server on PostgreSQL need not have a directory of its own. */
function uploadFolderOf(variables: Variables): string {
  const directory = textOf(variables, 'DATA_DIR')
  if (directory === null && textOf(variables, 'DATABASE_URL') !== null)
    return join(tmpdir(), `wavelength-uploads-${process.getuid?.() ?? 0}`)
  return join(directory ?? './data', 'uploads')
}

const MOST_MEGABYTES = 1_048_576

function parseMegabytes(text: string, name: string): number {
  const megabytes = Number(text)
  if (/^\d+$/.test(text) && megabytes >= 1 && megabytes <= MOST_MEGABYTES) return megabytes
  throw new UsageError(`${name} is "${text}", which is no number of megabytes from 1 to ${MOST_MEGABYTES}`)
}

/** More than half of them would be no experiment any more, but the rule. */
const LARGEST_SHARE = 0.5

function parseShare(text: string, name: string): number {
  const share = Number(text)
  if (/^\d*\.?\d+$/.test(text) && share <= LARGEST_SHARE) return share
  throw new UsageError(`${name} is "${text}", which is no share from 0 to ${LARGEST_SHARE}`)
}

const MOST_HOURS = 7 * 24

function parseHours(text: string, name: string): number {
  const hours = Number(text)
  if (/^\d+$/.test(text) && hours <= MOST_HOURS) return hours
  throw new UsageError(`${name} is "${text}", which is no number of hours from 0 to ${MOST_HOURS}`)
}

function readSwitch(variables: Variables, name: string): boolean | null {
  const text = textOf(variables, name)
  if (text === null) return null
  if (text === 'on' || text === 'off') return text === 'on'
  throw new UsageError(`${name} is "${text}", which is neither on nor off`)
}

function readDatabaseUrl(variables: Variables): string | null {
  const url = textOf(variables, 'DATABASE_URL')
  if (url === null || /^postgres(ql)?:\/\/./.test(url)) return url
  throw new UsageError('DATABASE_URL is not an address such as "postgres://user:password@host:5432/database"')
}

function readPublicUrl(variables: Variables): string | null {
  const text = textOf(variables, 'PUBLIC_URL')
  if (text === null || /^https?:\/\/[^/\s]+\/?$/.test(text)) return text
  throw new UsageError(`PUBLIC_URL is "${text}", which is no address such as "https://wavelength.example"`)
}

function readRegion(variables: Variables): string | null {
  const region = textOf(variables, 'PHONE_REGION')?.toUpperCase() ?? null
  if (region === null || isPhoneRegion(region)) return region
  throw new UsageError(`PHONE_REGION is "${region}", which is no country such as "DK"`)
}

/** Texts with commas between them. */
function listOf(variables: Variables, name: string): string[] {
  return (textOf(variables, name) ?? '').split(',').flatMap((part) => part.trim() || [])
}

function textOf(variables: Variables, name: string): string | null {
  return variables[name]?.trim() || null
}
