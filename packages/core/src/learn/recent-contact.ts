import { type Interaction, isUndelivered, purposeOf } from '../evidence/interaction.ts'
import { matterKeyOf } from '../evidence/matter.ts'
import type { Ledger, RecentContact } from './ledger.ts'
import { timeWindowAt } from './time-window.ts'

/** The facts of a contact of which a recent one is made. */
export const RECENT_FACTS = [
  'occurredAt',
  'channel',
  'direction',
  'purpose',
  'mailClass',
  'automated',
  'isAttempt',
  'outcome',
  'outcomeAt',
  'resolution',
  'answeredAt',
  'messageKey',
  'campaign',
  'expected',
  'localWeekday',
  'localHour',
] as const satisfies readonly (keyof Interaction)[]

export function recentContactOf(interaction: Pick<Interaction, (typeof RECENT_FACTS)[number]>): RecentContact {
  const { localWeekday: weekday, localHour: hour } = interaction
  return {
    at: interaction.occurredAt,
    channel: interaction.channel,
    direction: interaction.direction,
    purpose: purposeOf(interaction),
    matterKey: matterKeyOf(interaction),
    mailClass: interaction.mailClass,
    automated: interaction.automated,
    isAttempt: interaction.isAttempt,
    outcome: interaction.outcome,
    outcomeAt: interaction.outcomeAt,
    resolution: interaction.resolution,
    answeredAt: interaction.answeredAt,
    expected: interaction.expected,
    timeWindow: timeWindowAt({ weekday, hour }),
  }
}

/** The recent attempts that arrived, whatever became of them then. */
export function reachingAttempts({ recent }: Pick<Ledger, 'recent'>): RecentContact[] {
  return recent.filter((contact) => contact.isAttempt && !isUndelivered(contact))
}
