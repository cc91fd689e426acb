import { type Instant, rangeFault, startOfDay } from '@wavelength/core'
import { type ExperimentSpan, readDeployment, type Store } from '@wavelength/db'
import { OperationError } from '../operation-error.ts'
import type { ExperimentQuestion, ExperimentReport } from './experiment-report.ts'
import { armsUnder, type ExperimentSettings } from './experiment-settings.ts'
import { holdoutComparison } from './holdout.ts'
import { nextSteps } from './next-steps.ts'
import { numberOne } from './number-one.ts'
import { withoutFew, withoutFewInArms } from './withhold-few.ts'

/** What an answer depends on besides the question. */
export interface ExperimentContext {
  readonly now: Instant
  readonly settings: ExperimentSettings
  readonly maySeeFewPeople: boolean
}

/** What the recommendations of these days were worth, as far as it can be told. */
export async function experiment(
  { db }: Store,
  question: ExperimentQuestion,
  { now, settings, maySeeFewPeople }: ExperimentContext,
): Promise<ExperimentReport> {
  const { reportingTimeZone, customerNamespace } = await readDeployment(db)
  const span = spanOf(question, reportingTimeZone, now)
  const judged = await numberOne(db, span)
  const holdout = await holdoutComparison(db, span, armsUnder(settings, customerNamespace))
  const { explorationShare, holdoutShare } = settings
  const known = { explorationShare, holdoutShare, ...judged, holdout }
  const report = { asOf: now, ...question, timeZone: reportingTimeZone, ...known, nextSteps: nextSteps(known) }
  if (maySeeFewPeople) return report
  return { ...report, numberOne: withoutFew(report.numberOne), holdout: withoutFewInArms(report.holdout) }
}

/** Throws when the days make no range. */
export function spanOf({ range, purpose }: ExperimentQuestion, zone: string, now: Instant): ExperimentSpan {
  const fault = rangeFault(range, 'range')
  if (fault !== null) throw new OperationError('BAD_INPUT', `${fault.field.join('.')}: ${fault.message}`)
  return { from: startOfDay(range.from, zone), to: startOfDay(range.to, zone), purpose, now }
}
