import { type ArmResult, FEW_PEOPLE_BELOW } from '@wavelength/core'
import type { HoldoutComparison, JudgedPolicy } from './experiment-report.ts'

const FEW_PEOPLE = { code: 'FEW_PEOPLE' } as const

/** For who may not see persons: what rests on fewer than five is not told. */
export function withoutFew(policy: JudgedPolicy): JudgedPolicy {
  if (!isFew(policy.customers)) return policy
  return { ...policy, asLogged: null, remarks: [...policy.remarks, FEW_PEOPLE] }
}

/** The same of both arms. */
export function withoutFewInArms(compared: HoldoutComparison): HoldoutComparison {
  const { treatment, holdout, remarks } = compared
  if (!isFew(treatment.customers) && !isFew(holdout.customers)) return compared
  return { ...compared, treatment: told(treatment), holdout: told(holdout), remarks: [...remarks, FEW_PEOPLE] }
}

function told(arm: ArmResult): ArmResult {
  return isFew(arm.customers) ? { ...arm, answered: null } : arm
}

function isFew(customers: number): boolean {
  return customers > 0 && customers < FEW_PEOPLE_BELOW
}
