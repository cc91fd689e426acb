import { BASELINES } from './baselines/baselines.ts'
import { ledgerMethod } from './ledger-method.ts'
import type { Method } from './question-set.ts'

/** The product's own method first, then what it is measured against. */
export const METHODS: readonly Method[] = [ledgerMethod, ...BASELINES]

export function methodNamed(name: string): Method {
  const method = METHODS.find((each) => each.name === name)
  if (method !== undefined) return method
  throw new Error(`no method is named "${name}"; there are ${METHODS.map((each) => `"${each.name}"`).join(', ')}`)
}
