/** What somebody chose instead of the recommendation, by customer. */
const CHOSEN = new Map<string, object[]>()

export function overridesOf(customerId: string): readonly object[] {
  return CHOSEN.get(customerId) ?? []
}

interface Told {
  readonly decisionId: string
  readonly channel: string
  readonly reason: string
  readonly note?: string
}

/** The mock's decisions are named after their customer. */
export function overrideDecision({ decisionId, channel, reason, note = '' }: Told) {
  const override = {
    decisionId,
    channel,
    recommended: 'SMS',
    purpose: 'OTHER',
    reason,
    note: note || null,
    madeBy: 'local',
    madeAt: '2026-11-22T06:00:00Z',
  }
  CHOSEN.set(decisionId, [override])
  return { override, error: null }
}

export function withdrawOverride({ decisionId }: { decisionId: string }) {
  return { decisionId: CHOSEN.delete(decisionId) ? decisionId : null }
}
