import { storedWeight, toStored } from '../learn/decay.ts'
import { delayResidual } from '../learn/delay.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import { answerCredit, isAnsweredInTime } from '../learn/signal-trust.ts'
import { EMPTY_SUMS, type TallyKey, type TallySums } from '../learn/tally.ts'
import { timeWindowAt } from '../learn/time-window.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import { type Interaction, isPersonal, purposeOf } from './interaction.ts'
import { rollUpCells } from './roll-up-cells.ts'
import type { RollUpCell } from './roll-ups.ts'

/** What one interaction adds to the roll-ups and to its customer's ledger. */
export interface Contribution {
  readonly rollUps: readonly RollUpCell[]
  readonly tally: TallyCell | null
}

export interface TallyCell {
  readonly key: TallyKey
  readonly sums: TallySums
}

export interface ContributionSettings {
  readonly reportingZone: string
  readonly prior: PopulationPrior
}

/**
 * The one definition of what is counted. Independent of the clock, and additive: roll-ups and ledgers are
 * the sum of the contributions of all interactions, whether maintained by differences or counted anew.
 */
export function contribution(interaction: Interaction, { reportingZone, prior }: ContributionSettings): Contribution {
  return { rollUps: rollUpCells(interaction, reportingZone), tally: tallyCell(interaction, prior) }
}

/** What one interaction adds to its customer's ledger; null when it tells nothing of the person. */
export function tallyCell(interaction: Interaction, prior: PopulationPrior): TallyCell | null {
  const sums = interaction.isAttempt ? attemptSums(interaction, prior) : inboundSums(interaction)
  if (sums === null) return null
  const timeWindow = timeWindowAt({ weekday: interaction.localWeekday, hour: interaction.localHour })
  const marketing = interaction.isAttempt && PURPOSE_TRAITS[purposeOf(interaction)].marketing
  return { key: { channel: interaction.channel, timeWindow, marketing }, sums }
}

function inboundSums(interaction: Interaction): TallySums | null {
  if (!isPersonal(interaction)) return null
  return { ...EMPTY_SUMS, inbound: 1, inboundWeight: toStored(storedWeight(interaction.occurredAt)) }
}

/** An attempt that never arrived is no evidence about the person, only about the line. */
function attemptSums(attempt: Interaction, prior: PopulationPrior): TallySums {
  if (attempt.resolution === 'UNDELIVERED') return { ...EMPTY_SUMS, undelivered: 1 }
  const weight = storedWeight(attempt.occurredAt)
  return {
    ...EMPTY_SUMS,
    attempts: 1,
    answered: Number(attempt.resolution === 'ANSWERED'),
    declined: Number(attempt.resolution === 'DECLINED'),
    attemptWeight: toStored(weight),
    answerWeight: toStored(weight * answerCredit(attempt, prior.trust)),
    expectedWeight: toStored(weight * (attempt.expected ?? 0)),
    ...delaySums(attempt, prior),
  }
}

function delaySums(attempt: Interaction, prior: PopulationPrior): Pick<TallySums, 'delayCount' | 'delaySum'> {
  const { answeredAt, occurredAt, channel } = attempt
  if (answeredAt === null || !isAnsweredInTime(attempt)) return { delayCount: 0, delaySum: 0 }
  return { delayCount: 1, delaySum: toStored(delayResidual(prior, channel, answeredAt - occurredAt)) }
}
