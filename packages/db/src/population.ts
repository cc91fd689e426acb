import { DEFAULT_PRIOR, type HeldOutComparison, type Instant, type PopulationPrior } from '@wavelength/core'
import type { PopulationVersionStateValue } from './schema.generated.ts'
import type { Db } from './store/open.ts'

/** What is known of customers in general, as it was learned once; without its numbers, which `readPrior` gives. */
export interface PopulationVersion {
  readonly version: string
  readonly state: PopulationVersionStateValue
  readonly fittedAt: Instant
  /** Learned from the sample business. */
  readonly isSample: boolean
  /** Customers and settled attempts that it was learned from; none for a version that came with the software. */
  readonly customers: number
  readonly attempts: number
  /** Attempts in the whole store at that time. */
  readonly attemptsKnown: number
  readonly heldOut: HeldOutComparison | null
  /** Null when nobody has decided on it. */
  readonly decidedAt: Instant | null
}

const COLUMNS = [
  'version',
  'state',
  'fittedAt',
  'isSample',
  'customers',
  'attempts',
  'attemptsKnown',
  'heldOut',
  'decidedAt',
] as const satisfies readonly (keyof PopulationVersion)[]

/** Newest first. */
export async function populationVersions(db: Db): Promise<PopulationVersion[]> {
  const rows = await db
    .selectFrom('populationVersion')
    .select([...COLUMNS])
    .orderBy('fittedAt', 'desc')
    .orderBy('version')
    .execute()
  return rows.map(asVersion)
}

export async function versionInForce(db: Db): Promise<PopulationVersion> {
  const row = await db
    .selectFrom('deployment')
    .innerJoin('populationVersion', 'populationVersion.version', 'deployment.priorVersion')
    .select([...COLUMNS])
    .executeTakeFirstOrThrow()
  return asVersion(row)
}

/** The numbers of a version; null when there is none of this name. */
export async function readPrior(db: Db, version: string): Promise<PopulationPrior | null> {
  const row = await db.selectFrom('populationVersion').select('prior').where('version', '=', version).executeTakeFirst()
  return row === undefined ? null : asPrior(row.prior)
}

/** Keeps a version. One that is known already keeps its numbers and its state, and takes over what was found out about it. */
export async function storeVersion(
  db: Db,
  { fittedAt, heldOut, decidedAt, ...told }: PopulationVersion,
  prior: PopulationPrior,
): Promise<void> {
  const found = { fittedAt: new Date(fittedAt), heldOut: heldOut === null ? null : JSON.stringify(heldOut) }
  const { customers, attempts, attemptsKnown } = told
  await db
    .insertInto('populationVersion')
    .values({
      ...told,
      ...found,
      decidedAt: decidedAt === null ? null : new Date(decidedAt),
      prior: JSON.stringify(prior),
    })
    .onConflict((conflict) => conflict.column('version').doUpdateSet({ ...found, customers, attempts, attemptsKnown }))
    .execute()
}

/** Answers come from this version from now on. The ledgers follow one by one, each naming the version that it is of. */
export async function putInForce(db: Db, version: string, decidedAt: Instant | null): Promise<void> {
  // The one row of `deployment` is locked first, so that two who decide at once do so one after the other.
  await db.updateTable('deployment').set({ priorVersion: version }).execute()
  await db
    .updateTable('populationVersion')
    .set({ state: 'SUPERSEDED' })
    .where('state', '=', 'IN_FORCE')
    .where('version', '<>', version)
    .execute()
  await db
    .updateTable('populationVersion')
    .set({ state: 'IN_FORCE', decidedAt: decidedAt === null ? null : new Date(decidedAt) })
    .where('version', '=', version)
    .execute()
}

/**
 * The version that came with the software is always there. It is in force until somebody decides otherwise, also in
 * place of the one that an older release came with.
 */
export async function ensureDefaultVersion(db: Db): Promise<void> {
  await db
    .insertInto('populationVersion')
    .values({ ...SHIPPED, fittedAt: new Date(), prior: JSON.stringify(DEFAULT_PRIOR) })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute()
  const inForce = await db
    .selectFrom('populationVersion')
    .select('decidedAt')
    .where('state', '=', 'IN_FORCE')
    .where((eb) => eb.or([eb('decidedAt', 'is not', null), eb('version', '=', DEFAULT_PRIOR.version)]))
    .executeTakeFirst()
  if (inForce === undefined) await db.transaction().execute((inside) => putInForce(inside, DEFAULT_PRIOR.version, null))
}

const SHIPPED = {
  version: DEFAULT_PRIOR.version,
  state: 'CANDIDATE',
  isSample: false,
  customers: 0,
  attempts: 0,
  attemptsKnown: 0,
} as const

type Row = Omit<PopulationVersion, 'heldOut'> & { readonly heldOut: unknown }

/** Only `storeVersion` writes the column, and it writes what is read here. */
function asVersion(row: Row): PopulationVersion {
  return { ...row, heldOut: row.heldOut as HeldOutComparison | null }
}

/** What a later release has taught priors since this one was stored is taken from the default. */
function asPrior(stored: unknown): PopulationPrior {
  return { ...DEFAULT_PRIOR, ...(stored as PopulationPrior) }
}
