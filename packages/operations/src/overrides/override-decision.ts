import { type Channel, type OverrideReason, type Parsed, parsing, readText } from '@wavelength/core'
import {
  type Db,
  type DecisionChoices,
  findDecisionChoices,
  type OverriddenDecision,
  type Store,
  writeDecisionOverride,
} from '@wavelength/db'
import { audited } from '../audit/audited.ts'
import type { Deed } from '../audit/deed.ts'
import { decisionIdIn } from '../decision-id.ts'
import { requireShortText } from '../read-short-text.ts'
import { rejection } from '../rejection.ts'

const LONGEST_NOTE = 200

/** What a person chose instead of number one, and why. */
export interface OverrideInput {
  readonly decisionId: string
  readonly channel: Channel
  readonly reason: OverrideReason
  readonly note: string | null
}

/** Keeps that a person goes another way than recommended, of those that are open. Choosing again replaces the choice. */
export async function overrideDecision(
  store: Store,
  input: OverrideInput,
  { madeBy, ...deed }: Deed & { readonly madeBy: string },
): Promise<Parsed<OverriddenDecision>> {
  const parsed = parsing(() => ({ ...input, note: readNote(input) }))
  if (parsed.status === 'rejected') return parsed
  return audited<Parsed<OverriddenDecision>>(store, { ...deed, action: 'DECISION_OVERRIDDEN' }, async (db) => {
    const checked = await checkChoice(db, input)
    if (checked.status === 'rejected') return { value: checked, subject: null }
    const { recommended, purpose, ...key } = checked.value
    const override = { ...parsed.value, ...key, madeBy, madeAt: deed.now }
    await writeDecisionOverride(db, override)
    return { value: { status: 'parsed', value: { ...override, recommended, purpose } }, subject: key.decisionId }
  })
}

/** Another reason says nothing by itself. */
function readNote({ reason, note }: OverrideInput): string | null {
  const isTold = readText({ note }, 'note') !== null
  return isTold || reason === 'OTHER' ? requireShortText('note', note, LONGEST_NOTE) : null
}

type Overridden = Pick<OverriddenDecision, 'customerId' | 'decisionId' | 'recommended' | 'purpose'>

async function checkChoice(db: Db, { decisionId: told, channel }: OverrideInput): Promise<Parsed<Overridden>> {
  const decisionId = decisionIdIn(told)
  const decision = decisionId === null ? null : await findDecisionChoices(db, decisionId)
  if (decisionId === null || decision === null)
    return rejection('NOT_FOUND', 'decisionId', 'no decision with this id was ever given out')
  const { customerId, purpose, firstChannel: recommended } = decision
  if (channel === recommended) return rejection('CONTRADICTORY', 'channel', `${channel} is what was recommended`)
  if (recommended === null || !isOpen(channel, decision))
    return rejection('CHANNEL_CLOSED', 'channel', `${channel} was closed for this message, and no choice opens it`)
  return { status: 'parsed', value: { customerId, decisionId, recommended, purpose } }
}

function isOpen(channel: Channel, { candidates }: DecisionChoices): boolean {
  return candidates.some((candidate) => candidate.channel === channel)
}
