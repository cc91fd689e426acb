import { readInstant } from '@wavelength/core'
import type { StoredKey } from '@wavelength/db'
import { SCOPES } from '@wavelength/operations'
import type { Command } from 'commander'
import { UsageError } from '../failure.ts'
import { withOperator } from '../reach-operator.ts'
import { day, table } from '../terminal/words.ts'
import type { Context } from './context.ts'

interface CreateOptions {
  readonly name: string
  readonly scopes: string
  readonly expires?: string
}

export function addKeys(program: Command, context: Context): void {
  const { terminal } = context
  const keys = program.command('keys').description('API keys: create, list, revoke')
  keys
    .command('create')
    .description('make a key; it is printed this once')
    .requiredOption('--name <name>', 'who uses it')
    .requiredOption('--scopes <scopes>', `what it may do, with commas between: ${SCOPES.join(', ')}`)
    .option('--expires <day>', 'the day or instant from which it is refused, such as 2027-06-30')
    .addHelpText(
      'after',
      '\nExample:\n  wavelength keys create --name "shop system" --scopes ingest,recommend --expires 2027-06-30',
    )
    .action(async ({ name, scopes, expires }: CreateOptions) => {
      const input = { name, scopes: listIn(scopes), expiresAt: expires === undefined ? null : parseExpiry(expires) }
      const { secret } = await withOperator(context, (operator) => operator.createKey(input))
      terminal.complain('Keep this key; it cannot be shown again:')
      terminal.say(secret)
    })
  keys
    .command('list')
    .description('all keys, without their secrets')
    .action(async () => terminal.say(listed(await withOperator(context, (operator) => operator.listKeys({})))))
  keys
    .command('revoke')
    .description('refuse a key from now on')
    .argument('<key>', 'its id, or the beginning that the list shows')
    .action(async (key: string) => {
      const revoked = await withOperator(context, (operator) => operator.revokeKey({ key }))
      terminal.say(`Revoked ${revoked.prefix}... (${revoked.name}).`)
    })
}

function listIn(scopes: string): string[] {
  return scopes
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '')
}

function parseExpiry(text: string): number {
  const reading = readInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text)
  if (reading.status === 'read') return reading.instant
  throw new UsageError(`--expires is "${text}", which is neither a day such as 2027-06-30 nor an instant`)
}

function listed(keys: readonly StoredKey[]): string {
  if (keys.length === 0) return 'There are no keys yet; "wavelength keys create" makes one.'
  const heading = ['KEY', 'NAME', 'SCOPES', 'CREATED', 'LAST USED', 'STATE', 'ID']
  return table([heading, ...keys.map(rowOf)])
}

function rowOf({ prefix, lastFour, name, scopes, createdAt, lastUsedAt, id, ...key }: StoredKey): string[] {
  const used = lastUsedAt === null ? 'never' : day(lastUsedAt)
  return [`${prefix}...${lastFour}`, name, scopes.join(','), day(createdAt), used, stateOf(key), id]
}

function stateOf({ revokedAt, expiresAt }: Pick<StoredKey, 'revokedAt' | 'expiresAt'>): string {
  if (revokedAt !== null) return `revoked ${day(revokedAt)}`
  if (expiresAt === null) return 'in force'
  return expiresAt <= Date.now() ? `expired ${day(expiresAt)}` : `until ${day(expiresAt)}`
}
