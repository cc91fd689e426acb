import {
  comparisonText,
  type Estimate,
  EXPERIMENT_STEP_TEXTS,
  type ExperimentRemark,
  PURPOSE_LABELS,
  plainDecimals,
  remarkText,
} from '@wavelength/core'
import type { ExperimentTold, JudgedPolicy } from '@wavelength/operations'
import { count, day, table } from '../terminal/words.ts'

/** The report as it is read on a terminal. */
export function experimentWords(told: ExperimentTold): string {
  const { replays } = told
  return [
    titleOf(told),
    decisionsOf(told),
    policyWords('Always number one, against what was sent', told.numberOne),
    holdoutWords(told),
    replays && policyWords('The same by contacts that your own lottery chose', replays.ownLotteries),
    replays && policyWords('The same by history, a first impression and no evidence', replays.history),
    stepsOf(told),
  ]
    .flatMap((part) => part || [])
    .join('\n\n')
}

function titleOf({ range, timeZone, purpose, explorationShare, holdoutShare }: ExperimentTold): string {
  const about = purpose === null ? 'all purposes' : PURPOSE_LABELS[purpose]
  return [
    `${range.from} to ${range.to} (${timeZone}), ${about}`,
    `Drawn by lot: ${percent(explorationShare)} of the recommendations; held out: ${percent(holdoutShare)} of the customers`,
  ].join('\n')
}

function decisionsOf({ decisions }: ExperimentTold): string {
  return table([
    ['RECOMMENDATIONS', ''],
    ['followed and judged', count(decisions.COUNTED)],
    ['followed, may still be answered', count(decisions.MATURING)],
    ['sent another way', count(decisions.UNFOLLOWED)],
    ['another way chosen by hand', count(decisions.OVERRIDDEN)],
    ['not sent', count(decisions.UNSENT)],
    ['outcome not told', count(decisions.UNTOLD)],
    ['second attempts and later', count(decisions.FOLLOW_UP)],
    ['about held out customers', count(decisions.HOLDOUT)],
  ])
}

function policyWords(title: string, policy: JudgedPolicy): string {
  const { choices, customers, effectiveSampleSize, asLogged, doublyRobust, ips, snips, uplift, remarks } = policy
  const rows = [
    ['ANSWERED', 'SHARE', '95 % INTERVAL'],
    ['what was sent', ...shareCells(asLogged)],
    ['always number one', ...shareCells(doublyRobust)],
    ['  by weights alone (IPS)', ...shareCells(ips)],
    ['  by weights that sum to one (SNIPS)', ...shareCells(snips)],
  ]
  const size = `${count(choices)} first attempts to ${count(customers)} customers, as telling as ${count(Math.floor(effectiveSampleSize))} that agree`
  return [title, size, table(rows), ...findingLines(uplift, remarks)].join('\n')
}

function holdoutWords({
  holdout: { since, treatment, holdout, difference, maturing, remarks },
}: ExperimentTold): string {
  const title = 'Recommendations, against going on as before'
  if (since === null) return `${title}\nNo recommendation has been given yet.`
  const row = (name: string, arm: typeof treatment) => [
    name,
    count(arm.customers),
    count(arm.contacts),
    ...shareCells(arm.answered),
  ]
  const rows = [
    [`since ${day(since)}`, 'CUSTOMERS', 'FIRST ATTEMPTS', 'ANSWERED', '95 % INTERVAL'],
    row('treatment', treatment),
    row('holdout', holdout),
  ]
  const open = maturing === 0 ? [] : [`${count(maturing)} more may still be answered.`]
  return [title, table(rows), ...findingLines(difference, remarks), ...open].join('\n')
}

function stepsOf({ nextSteps }: ExperimentTold): string | null {
  if (nextSteps.length === 0) return null
  return ['To tell more', ...nextSteps.map((step) => `- ${EXPERIMENT_STEP_TEXTS[step]}`)].join('\n')
}

/** The sentence, and what is to be known besides. */
function findingLines(difference: Estimate | null, remarks: readonly ExperimentRemark[]): string[] {
  const sentence = comparisonText(difference, remarks)
  const others = remarks.map((remark) => remarkText(remark)).filter((text) => !sentence.includes(text))
  return [sentence, ...others.map((text) => `- ${text}`)]
}

function shareCells(estimate: Estimate | null): string[] {
  if (estimate === null) return ['-', '']
  return [percent(estimate.value), `${percent(estimate.low)} to ${percent(estimate.high)}`]
}

function percent(share: number): string {
  return `${plainDecimals(100 * share, 1)} %`
}
