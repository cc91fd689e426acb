import { setImmediate } from 'node:timers/promises'
import {
  type ExperimentRemark,
  type Instant,
  type Interaction,
  LEARNING_HORIZON_MS,
  type LoggedChoice,
  type PolicyValue,
  policyValue,
  propensitiesByFrequency,
  purposeOf,
  type ReplayedAttempt,
  replayedAttempts,
} from '@wavelength/core'
import {
  type ChosenBy,
  customersToReplay,
  type ExperimentSpan,
  historiesOf,
  type ReplayCustomers,
  type Store,
} from '@wavelength/db'
import { readSettings } from '../settings.ts'
import { type ExperimentContext, spanOf } from './experiment.ts'
import type { ExperimentQuestion, JudgedPolicy } from './experiment-report.ts'
import { judged } from './number-one.ts'
import { withoutFew } from './withhold-few.ts'

/** To replay an attempt takes about a millisecond, and whoever asks is waiting. */
const MOST_ATTEMPTS = 2_000
const CUSTOMERS_AT_A_TIME = 50

type Reader = Pick<ExperimentContext, 'now' | 'maySeeFewPeople'>

/** Number one judged by contacts that the business chose by a lottery of its own. */
export async function judgedOwnLotteries(
  store: Store,
  question: ExperimentQuestion,
  reader: Reader,
): Promise<JudgedPolicy> {
  const replays = await replay(store, question, { chosenBy: 'OWN_LOTTERY', now: reader.now })
  const choices = replays.open.map(({ attempt, choice }): LoggedChoice => {
    const { stratum: _, ...logged } = choice
    return { ...logged, propensity: attempt.propensity ?? 1 }
  })
  return judgedReplays(policyValue(choices), replays, reader)
}

/** Number one judged by contacts of which nobody knows how likely their way was: estimated, and only an impression. */
export async function judgedHistory(store: Store, question: ExperimentQuestion, reader: Reader): Promise<JudgedPolicy> {
  const replays = await replay(store, question, { chosenBy: 'UNKNOWN', now: reader.now })
  const choices = propensitiesByFrequency(replays.open.map(({ choice }) => choice))
  return judgedReplays({ ...policyValue(choices), arePropensitiesLogged: false }, replays, reader)
}

interface OpenReplay extends ReplayedAttempt {
  readonly choice: NonNullable<ReplayedAttempt['choice']>
}

interface Replays {
  readonly sample: ReplayCustomers
  readonly replayed: number
  /** Those in which something would have been recommended. */
  readonly open: readonly OpenReplay[]
}

async function replay(
  store: Store,
  question: ExperimentQuestion,
  { chosenBy, now }: { readonly chosenBy: ChosenBy; readonly now: Instant },
): Promise<Replays> {
  const { reportingZone, prior } = await readSettings(store.db)
  const span = spanOf(question, reportingZone, now)
  const sample = await customersToReplay(store.db, span, { chosenBy, most: MOST_ATTEMPTS })
  const replayed: ReplayedAttempt[] = []
  for (let at = 0; at < sample.customerIds.length; at += CUSTOMERS_AT_A_TIME) {
    const ids = sample.customerIds.slice(at, at + CUSTOMERS_AT_A_TIME)
    for (const history of await historiesOf(store.db, ids, { reportingZone })) {
      replayed.push(...replayedAttempts(history, prior, (attempt) => isAsked(attempt, chosenBy, span)))
      await setImmediate()
    }
  }
  return { sample, replayed: replayed.length, open: replayed.flatMap(whereOpen) }
}

/** The same attempts as `customersToReplay` counts. */
function isAsked(attempt: Interaction, chosenBy: ChosenBy, { from, to, purpose, now }: ExperimentSpan): boolean {
  const { occurredAt, attemptNumber, decisionId, propensity } = attempt
  const isChosen = decisionId === null && (propensity === null) === (chosenBy === 'UNKNOWN')
  const isWithin = occurredAt >= from && occurredAt < to && occurredAt <= now - LEARNING_HORIZON_MS
  return isChosen && isWithin && attemptNumber === 1 && (purpose === null || purposeOf(attempt) === purpose)
}

function whereOpen({ attempt, choice }: ReplayedAttempt): OpenReplay[] {
  return choice === null ? [] : [{ attempt, choice }]
}

function judgedReplays(
  { warnings, ...value }: PolicyValue,
  { sample, replayed, open }: Replays,
  reader: Reader,
): JudgedPolicy {
  // Of nothing there is nothing to remark.
  const remarks: ExperimentRemark[] = value.choices === 0 ? [] : [...warnings]
  if (replayed > 0) remarks.push({ code: 'REPLAYED_TODAY' })
  if (sample.attempts < sample.ofAttempts)
    remarks.push({ code: 'SAMPLED', choices: sample.attempts, ofChoices: sample.ofAttempts })
  if (open.length < replayed)
    remarks.push({ code: 'NOTHING_OPEN_THEN', choices: replayed - open.length, ofChoices: replayed })
  const policy = judged(value, remarks)
  return reader.maySeeFewPeople ? policy : withoutFew(policy)
}
