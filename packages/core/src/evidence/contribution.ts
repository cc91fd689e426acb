import { storedWeight, toStored } from '../learn/decay.ts'
import { delayResidual } from '../learn/delay.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import { answerCredit, isAnsweredInTime } from '../learn/signal-trust.ts'
import { EMPTY_SUMS, type TallyKey, type TallySums } from '../learn/tally.ts'
import { timeWindowAt } from '../learn/time-window.ts'
import type { Channel } from '../model/channel.ts'
import type { AgeBand } from '../model/cohort.ts'
import type { Direction, MailClass } from '../model/contact.ts'
import { localTimeAt } from '../model/local-time.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import type { Instant } from './instant.ts'
import { type Interaction, isPersonal, purposeOf } from './interaction.ts'

/** One cell of the daily roll-up. */
export interface DailyKey {
  /** ISO date in the reporting zone. */
  readonly day: string
  readonly channel: Channel
  readonly direction: Direction
  readonly ageBand: AgeBand
  readonly mailClass: MailClass
}

export interface DailyCounts {
  readonly contacts: number
  readonly attempts: number
  readonly answered: number
  readonly declined: number
  readonly undelivered: number
}

export interface SourceKey {
  readonly source: string
  /** The start of the hour. */
  readonly hour: Instant
  readonly channel: Channel
}

/** What one interaction adds to the roll-ups and to its customer's ledger. */
export interface Contribution {
  readonly daily: { readonly key: DailyKey; readonly sums: DailyCounts }
  readonly source: { readonly key: SourceKey; readonly sums: { readonly contacts: number } }
  readonly tally: { readonly key: TallyKey; readonly sums: TallySums } | null
}

export interface ContributionSettings {
  readonly reportingZone: string
  readonly prior: PopulationPrior
}

const HOUR_MS = 3_600_000

/**
 * The one definition of what is counted. Independent of the clock, and additive: roll-ups and ledgers are
 * the sum of the contributions of all interactions, whether maintained by differences or counted anew.
 */
export function contribution(interaction: Interaction, settings: ContributionSettings): Contribution {
  const { channel, direction, ageBand, mailClass, source, occurredAt } = interaction
  const { day } = localTimeAt(settings.reportingZone, occurredAt)
  return {
    daily: { key: { day, channel, direction, ageBand, mailClass }, sums: dailyCounts(interaction) },
    source: { key: { source, hour: Math.floor(occurredAt / HOUR_MS) * HOUR_MS, channel }, sums: { contacts: 1 } },
    tally: tallyOf(interaction, settings.prior),
  }
}

function dailyCounts(interaction: Interaction): DailyCounts {
  return {
    contacts: 1,
    attempts: Number(interaction.isAttempt),
    answered: Number(interaction.resolution === 'ANSWERED'),
    declined: Number(interaction.resolution === 'DECLINED'),
    undelivered: Number(interaction.resolution === 'UNDELIVERED'),
  }
}

function tallyOf(interaction: Interaction, prior: PopulationPrior): Contribution['tally'] {
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
