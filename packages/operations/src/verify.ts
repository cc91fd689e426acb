import { ROLL_UP_NAMES, RollUpSums, TALLY_SUMS } from '@wavelength/core'
import {
  customerWithStrayTally,
  type Db,
  keyName,
  type Store,
  type StoredInteraction,
  storedCells,
  talliesOf,
} from '@wavelength/db'
import { snakeCase } from './export/snake-case.ts'
import { asTheyStand, type RecountedCustomers, recount } from './recount.ts'
import { isSame } from './same.ts'
import { readSettings } from './settings.ts'

export interface Verification {
  readonly customers: number
  readonly interactions: number
  /** The first thing that differs from the recount, in words; null when nothing does. */
  readonly difference: string | null
}

/**
 * Derives everything again and compares: every interaction, every ledger, every roll-up. Reads one snapshot, so it
 * may run while events come in. `onProgress` is told how many interactions have been looked at.
 */
export async function verify(
  store: Store,
  onProgress: (interactions: number) => void = () => {},
): Promise<Verification> {
  return store.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) => verifySnapshot(db, onProgress))
}

async function verifySnapshot(db: Db, onProgress: (interactions: number) => void): Promise<Verification> {
  const settings = await readSettings(db)
  const rollUps = new RollUpSums()
  let customers = 0
  let interactions = 0
  for await (const part of recount(db, asTheyStand(settings), rollUps)) {
    customers += part.ids.length
    interactions += part.stored.length
    onProgress(interactions)
    const difference = differentInteraction(part) ?? (await differentTally(db, part))
    if (difference !== null) return { customers, interactions, difference }
  }
  const difference = (await strayTally(db)) ?? (await differentRollUp(db, rollUps))
  return { customers, interactions, difference }
}

function differentInteraction({ stored, derived }: RecountedCustomers): string | null {
  const before = new Map(stored.map((each) => [keyName(each), each]))
  if (derived.length !== stored.length) return `${stored.length - derived.length} interactions belong to no customer`
  const changed = derived.find((each) => !isSame(before.get(keyName(each)) ?? each, each))
  if (changed === undefined) return null
  return `interaction ${changed.id}: ${differentFields(before.get(keyName(changed)), changed)}`
}

function differentFields(stored: StoredInteraction | undefined, derived: StoredInteraction): string {
  const names = Object.keys(derived) as (keyof StoredInteraction)[]
  const differing = names.filter(
    (name) => stored === undefined || !isSame({ value: stored[name] }, { value: derived[name] }),
  )
  return differing.map((name) => `${name} is ${String(stored?.[name])}, recounted ${String(derived[name])}`).join('; ')
}

async function differentTally(db: Db, { ids, tallies }: RecountedCustomers): Promise<string | null> {
  for (const { customerId, channel, timeWindow, marketing, ...rest } of await talliesOf(db, ids)) {
    tallies.take({ customerId, channel, timeWindow, marketing }, onlySums(rest, TALLY_SUMS))
  }
  return firstDifference('tally', tallies.cells())
}

async function strayTally(db: Db): Promise<string | null> {
  const customerId = await customerWithStrayTally(db)
  return customerId === null ? null : `tally of customer ${customerId}, who has no interactions`
}

async function differentRollUp(db: Db, rollUps: RollUpSums): Promise<string | null> {
  for (const name of ROLL_UP_NAMES) {
    rollUps.take(await storedCells(db, name))
    const difference = firstDifference(snakeCase(name), rollUps.cells(name))
    if (difference !== null) return difference
  }
  return null
}

/** What is left after the stored sums were taken from the recounted ones. */
function firstDifference(
  table: string,
  [cell]: readonly { readonly key: object; readonly sums: object }[],
): string | null {
  if (cell === undefined) return null
  const off = Object.entries(cell.sums).filter(([, sum]) => sum !== 0)
  const words = off.map(
    ([name, sum]) => `${name} is ${Math.abs(Number(sum))} ${Number(sum) > 0 ? 'too low' : 'too high'}`,
  )
  return `${table} ${Object.values(cell.key).join(' ')}: ${words.join('; ')}`
}

function onlySums<N extends string>(row: Readonly<Record<N, number>>, names: readonly N[]): Record<N, number> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Record<N, number>
}
