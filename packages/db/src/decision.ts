import type { Channel, Purpose } from '@wavelength/core'
import { sql } from 'kysely'
import { insertOf } from './bulk.ts'
import type { Db } from './store/open.ts'

/** A recommendation as it was given. `question` and `answer` hold what explains and replays it. */
export interface Decision {
  readonly customerId: string
  readonly id: string
  readonly decidedAt: number
  readonly purpose: Purpose
  readonly firstChannel: Channel | null
  readonly secondChannel: Channel | null
  readonly propensity: number | null
  readonly priorVersion: string
  readonly question: object
  readonly answer: object
}

const COLUMNS = [
  'customerId',
  'id',
  'decidedAt',
  'purpose',
  'firstChannel',
  'secondChannel',
  'propensity',
  'priorVersion',
  'question',
  'answer',
] as const satisfies readonly (keyof Decision)[]

export async function recordDecisions(db: Db, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return
  const rows = decisions.map((each) => ({ ...each, decidedAt: new Date(each.decidedAt).toISOString() }))
  await sql`${insertOf('decision', COLUMNS, rows)}`.execute(db)
}
