import { existsSync, readFileSync } from 'node:fs'

/**
 * What each package may depend on at run time. `turbo boundaries` sees to it that nothing is imported that is not
 * declared; this sees to it that nothing is declared that must not be.
 */
const MAY_DEPEND_ON: Readonly<
  Record<string, { readonly ours: readonly string[]; readonly never?: readonly string[] }>
> = {
  'packages/core': { ours: [] },
  'packages/connectors': { ours: ['core'], never: ['kysely', 'pg', 'graphql'] },
  'packages/db': { ours: ['core'], never: ['graphql'] },
  'packages/operations': { ours: ['core', 'connectors', 'db'], never: ['kysely', 'pg', 'graphql'] },
  'apps/api': { ours: ['core', 'operations', 'db'], never: ['kysely', 'pg'] },
  'apps/cli': { ours: ['core', 'connectors', 'operations', 'db', 'api'], never: ['kysely', 'pg', 'graphql'] },
  'apps/dashboard': { ours: ['core'], never: ['kysely', 'pg'] },
}

const faults = Object.entries(MAY_DEPEND_ON).flatMap(([directory, rule]) => faultsOf(directory, rule))
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)

function faultsOf(
  directory: string,
  rule: { readonly ours: readonly string[]; readonly never?: readonly string[] },
): string[] {
  const names = Object.keys(dependenciesOf(directory))
  const strangers = names
    .filter((name) => name.startsWith('@wavelength/'))
    .filter((name) => !rule.ours.includes(name.replace('@wavelength/', '')))
  const forbidden = names.filter((name) => rule.never?.includes(name))
  const external = directory === 'packages/core' ? names.filter((name) => !name.startsWith('@wavelength/')) : []
  return [...strangers, ...forbidden, ...external].map(
    (name) => `${directory}/package.json: must not depend on ${name}`,
  )
}

function dependenciesOf(directory: string): Readonly<Record<string, string>> {
  const path = new URL(`../${directory}/package.json`, import.meta.url)
  if (!existsSync(path)) throw new Error(`${directory} has no package.json`)
  return (JSON.parse(readFileSync(path, 'utf8')) as { dependencies?: Record<string, string> }).dependencies ?? {}
}
