import { type ExperimentRemark, findingOf, type LoggedChoice, type PolicyValue, policyValue } from '@wavelength/core'
import {
  countDecisionFates,
  type Db,
  type DecisionFate,
  type ExperimentSpan,
  type FollowedDecision,
  followedDecisions,
} from '@wavelength/db'
import { type JudgedPolicy, NOT_COMPARED } from './experiment-report.ts'

export interface NumberOne {
  readonly decisions: Readonly<Record<DecisionFate, number>>
  readonly numberOne: JudgedPolicy
}

/** What always following number one would have got, by the first attempts that went out as recommended. */
export async function numberOne(db: Db, span: ExperimentSpan): Promise<NumberOne> {
  const decisions = await countDecisionFates(db, span)
  const choices = (await followedDecisions(db, span)).map(choiceOf)
  const { warnings, ...value } = policyValue(choices)
  const isLeftToChance = choices.some(({ propensity }) => propensity < 1)
  const told = isLeftToChance ? value : { ...value, ...NOT_COMPARED }
  const obstacles = isLeftToChance ? warnings : nothingLeftToChance(value)
  return { decisions, numberOne: judged(told, [...obstacles, ...remarksOn(decisions, value)]) }
}

export function judged(value: Omit<PolicyValue, 'warnings'>, remarks: readonly ExperimentRemark[]): JudgedPolicy {
  return { ...value, finding: findingOf(value.uplift), remarks }
}

function choiceOf(decision: FollowedDecision): LoggedChoice {
  const { customerId, chosen, propensity, best, expected, expectedOfBest, isAnswered } = decision
  return {
    customer: customerId,
    taken: chosen,
    propensity,
    answered: Number(isAnswered),
    wanted: { [best]: 1 },
    expected: { [chosen]: expected, [best]: expectedOfBest },
  }
}

function nothingLeftToChance({ choices }: Pick<PolicyValue, 'choices'>): ExperimentRemark[] {
  return choices === 0 ? [] : [{ code: 'NOTHING_LEFT_TO_CHANCE', choices }]
}

function remarksOn(
  decisions: NumberOne['decisions'],
  { choices, asLogged }: Pick<PolicyValue, 'choices' | 'asLogged'>,
): ExperimentRemark[] {
  const { OVERRIDDEN, UNTOLD, UNSENT, UNFOLLOWED, MATURING, COUNTED } = decisions
  const unfollowed = OVERRIDDEN + UNSENT + UNFOLLOWED
  const told = unfollowed + MATURING + COUNTED
  const remarks: ExperimentRemark[] = []
  if (unfollowed > 0) remarks.push({ code: 'NOT_FOLLOWED', choices: unfollowed, ofChoices: told })
  if (UNTOLD > 0) remarks.push({ code: 'OUTCOME_UNTOLD', choices: UNTOLD, ofChoices: told + UNTOLD })
  if (asLogged?.value === 0) remarks.push({ code: 'NONE_ANSWERED', choices })
  return remarks
}
