import { fault, type Parsed, parsing } from '@wavelength/core'
import {
  type DeploymentSettings,
  readDeploymentSettings,
  type Store,
  writeOrganisationName,
  writeSourceRhythm,
} from '@wavelength/db'
import { audited } from '../audit/audited.ts'
import type { Deed } from '../audit/deed.ts'
import { requireShortText } from '../read-short-text.ts'

/** What is left out stays as it is; null goes back to what it is by itself. */
export interface SettingsChange {
  readonly organisationName?: string | null
  readonly sources?: readonly { readonly source: string; readonly expectedEverySeconds: number | null }[]
}

const LONGEST_NAME = 100
const LONGEST_SOURCE = 200
const MOST_SOURCES = 500
/** From a minute to a year. */
const SHORTEST_RHYTHM = 60
const LONGEST_RHYTHM = 366 * 86_400

export async function changeSettings(
  store: Store,
  change: SettingsChange,
  deed: Deed,
): Promise<Parsed<DeploymentSettings>> {
  const parsed = parsing(() => parseChange(change))
  if (parsed.status === 'rejected') return parsed
  const { organisationName, sources = [] } = parsed.value
  return audited<Parsed<DeploymentSettings>>(store, { ...deed, action: 'SETTINGS_CHANGED' }, async (db) => {
    if (organisationName !== undefined) await writeOrganisationName(db, organisationName)
    for (const { source, expectedEverySeconds } of sources) await writeSourceRhythm(db, source, expectedEverySeconds)
    const names = [
      ...(organisationName === undefined ? [] : ['organisationName']),
      ...(sources.length > 0 ? ['sources'] : []),
    ]
    const value = await readDeploymentSettings(db)
    return { value: { status: 'parsed', value }, subject: names.join(',') || null }
  })
}

function parseChange({ organisationName, sources }: SettingsChange): SettingsChange {
  return {
    ...(organisationName === undefined ? {} : { organisationName: parseName(organisationName) }),
    ...(sources === undefined ? {} : { sources: parseSources(sources) }),
  }
}

function parseName(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : requireShortText('organisationName', name, LONGEST_NAME)
}

function parseSources(sources: NonNullable<SettingsChange['sources']>): NonNullable<SettingsChange['sources']> {
  if (sources.length > MOST_SOURCES) throw fault('TOO_MANY', ['sources'], `at most ${MOST_SOURCES} sources at once`)
  return sources.map(({ source, expectedEverySeconds }) => {
    const isRhythm =
      expectedEverySeconds === null ||
      (expectedEverySeconds >= SHORTEST_RHYTHM && expectedEverySeconds <= LONGEST_RHYTHM)
    if (!isRhythm)
      throw fault(
        'BAD_NUMBER',
        ['sources', 'expectedEverySeconds'],
        'expectedEverySeconds is not from a minute to a year',
      )
    return { source: requireShortText('source', source, LONGEST_SOURCE), expectedEverySeconds }
  })
}
