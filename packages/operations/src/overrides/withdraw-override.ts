import { deleteDecisionOverride, findDecision, type Store } from '@wavelength/db'
import { audited } from '../audit/audited.ts'
import type { Deed } from '../audit/deed.ts'
import { decisionIdIn } from '../decision-id.ts'

/** Takes a choice back, as if it had never been made; the audit trail keeps that it was. Null: there was none. */
export async function withdrawOverride(store: Store, told: string, deed: Deed): Promise<string | null> {
  const decisionId = decisionIdIn(told)
  if (decisionId === null) return null
  return audited(store, { ...deed, action: 'OVERRIDE_WITHDRAWN' }, async (db) => {
    const decision = await findDecision(db, decisionId)
    const isDone = decision !== null && (await deleteDecisionOverride(db, { ...decision, decisionId }))
    const subject = isDone ? decisionId : null
    return { value: subject, subject }
  })
}
