import { readDeployment, type Store, writeUsesAgePrior } from '@wavelength/db'

/**
 * Settles for the whole store whether the age of customers bears on answers; true when that is a change. New answers
 * follow at once, the ledgers as they are derived again.
 */
export async function settleAgePrior({ db }: Store, usesAgePrior: boolean): Promise<boolean> {
  const settled = await readDeployment(db)
  if (settled.usesAgePrior === usesAgePrior) return false
  await writeUsesAgePrior(db, usesAgePrior)
  return true
}
