import { UNTOLD_FACTS } from '../src/evidence/contact-event.ts'
import type { IdentifiedContact } from '../src/evidence/interaction.ts'

/** A contact in which only what matters to the test is told: an email sent by us on Monday, 5 January 2026, 10:00 UTC. */
export function aContact(told: Partial<IdentifiedContact>): IdentifiedContact {
  const occurredAt = told.occurredAt ?? Date.UTC(2026, 0, 5, 10)
  const sourceId = told.sourceId ?? '1'
  return {
    id: `id-${sourceId}`,
    source: 'crm',
    sourceId,
    channel: 'EMAIL',
    direction: 'OUTBOUND',
    occurredAt,
    outcome: told.direction === 'INBOUND' ? 'RECEIVED' : 'SENT',
    outcomeAt: occurredAt,
    ...UNTOLD_FACTS,
    ...told,
  }
}
