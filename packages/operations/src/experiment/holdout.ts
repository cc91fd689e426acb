import {
  type Arm,
  type ArmOutcome,
  type ArmsCompared,
  armsCompared,
  type ExperimentRemark,
  findingOf,
  type Instant,
} from '@wavelength/core'
import {
  answersByCustomer,
  armsGiven,
  type CustomerAnswers,
  countMaturing,
  type Db,
  type ExperimentSpan,
  firstDecisionAfter,
} from '@wavelength/db'
import type { HoldoutComparison } from './experiment-report.ts'

type ArmOf = (customerId: string) => Arm

/**
 * How first attempts were answered in each arm since the first decision: by the arm to which the customers were dealt,
 * followed or not, asked about or not, so that nothing that came after the dealing can tilt it.
 */
export async function holdoutComparison(db: Db, span: ExperimentSpan, armOf: ArmOf): Promise<HoldoutComparison> {
  const changedAt = await lastDealtOtherwise(db, armOf)
  const since = await firstDecisionAfter(db, changedAt)
  const remarks: ExperimentRemark[] = changedAt === null ? [] : [{ code: 'ARMS_CHANGED', until: changedAt }]
  if (since === null) return reported(armsCompared([]), { since, maturing: 0, remarks })
  const lived = { ...span, from: Math.max(span.from, since) }
  const outcomes = (await answersByCustomer(db, lived)).flatMap((each) => outcomesOf(each, armOf))
  return reported(armsCompared(outcomes), { since, maturing: await countMaturing(db, lived), remarks })
}

/** Decisions keep the arm that was told, so a change of salt or share shows in them. */
async function lastDealtOtherwise(db: Db, armOf: ArmOf): Promise<Instant | null> {
  const otherwise = (await armsGiven(db)).filter(({ customerId, arm }) => arm !== armOf(customerId))
  return otherwise.reduce<Instant | null>((last, { lastAt }) => Math.max(last ?? lastAt, lastAt), null)
}

function reported(
  compared: ArmsCompared,
  about: Pick<HoldoutComparison, 'since' | 'maturing' | 'remarks'>,
): HoldoutComparison {
  return { ...compared, ...about, finding: findingOf(compared.difference) }
}

function outcomesOf({ customerId, attempts, answered }: CustomerAnswers, armOf: ArmOf): ArmOutcome[] {
  const customer = { customer: customerId, arm: armOf(customerId) }
  const isAnswered = { ...customer, answered: 1 }
  const isNot = { ...customer, answered: 0 }
  return Array.from({ length: attempts }, (_, index) => (index < answered ? isAnswered : isNot))
}
