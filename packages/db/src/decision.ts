import type { Arm, Channel, Purpose } from '@wavelength/core'
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
  readonly arm: Arm
  /** Another way than the best by what is known was drawn by lot. */
  readonly explored: boolean
  /** All that was open, best by what is known first. */
  readonly candidates: readonly Candidate[]
  readonly matterKey: string | null
  /** Null when nothing was open. */
  readonly attemptNumber: number | null
  /** Somebody looked at it on the dashboard; nobody was about to send. */
  readonly shownOnly: boolean
}

/** A channel that could have become number one. */
export interface Candidate {
  readonly channel: Channel
  /** RFC 3339. */
  readonly notBefore: string
  readonly notAfter: string
  readonly probability: number
  readonly score: number
  readonly propensity: number
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
  'arm',
  'explored',
  'candidates',
  'matterKey',
  'attemptNumber',
  'shownOnly',
] as const satisfies readonly (keyof Decision)[]

export async function recordDecisions(db: Db, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return
  const rows = decisions.map((each) => ({ ...each, decidedAt: new Date(each.decidedAt).toISOString() }))
  await sql`${insertOf('decision', COLUMNS, rows)}`.execute(db)
}
