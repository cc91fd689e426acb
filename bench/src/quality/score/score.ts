import { calibrationError, logLoss } from '@wavelength/core'
import { type Answer, QUESTION_KINDS, type QuestionKind, type QuestionSet } from '../question-set.ts'
import { type Estimate, estimate } from './estimate.ts'
import { examOf } from './exam.ts'
import { type GradedChoice, gradeChoice, recovered } from './grade-choice.ts'
import { coverage, type GradedProbe, gradeProbe, pinballAt80 } from './grade-probe.ts'
import { mean } from './mean.ts'

export interface Score {
  readonly choices: readonly ChoiceScore[]
  readonly forecasts: ForecastScore
}

/** How good the choices for the questions of one kind are. */
export interface ChoiceScore {
  readonly kind: QuestionKind
  readonly questions: number
  readonly missing: number
  readonly notAllowed: number
  readonly recovered: Estimate
  /** How often number one is on the truly best channel. */
  readonly top1: Estimate
  /** How often number one or number two is. */
  readonly top2: Estimate
}

/** How good the forecasts of attempts that were really made are. */
export interface ForecastScore {
  readonly probes: number
  readonly missing: number
  readonly answered: number
  readonly logLoss: Estimate
  readonly calibrationError: Estimate
  readonly pinballAt80: Estimate
  readonly within: { readonly q50: Estimate; readonly q80: Estimate; readonly q90: Estimate }
}

/** Judges answers by the truth. */
export function score(set: Pick<QuestionSet, 'queries' | 'truth'>, answers: readonly Answer[]): Score {
  const exam = examOf(set)
  const given = new Map(answers.map((answer) => [answer.id, answer]))
  const kinds = QUESTION_KINDS.filter((kind) => exam.some(({ query }) => query.kind === kind))
  return {
    choices: kinds.map((kind) => {
      const ofKind = exam.filter(({ query }) => query.kind === kind)
      return choiceScore(
        kind,
        ofKind.map(({ query, truth }) => gradeChoice(query, truth, given.get(query.id))),
      )
    }),
    forecasts: forecastScore(exam.flatMap(({ query, truth }) => gradeProbe(query, truth, given.get(query.id)) ?? [])),
  }
}

function choiceScore(kind: QuestionKind, choices: readonly GradedChoice[]): ChoiceScore {
  const share = (is: (choice: GradedChoice) => boolean) =>
    estimate(choices, (drawn) => mean(drawn.map((choice) => Number(is(choice)))))
  return {
    kind,
    questions: choices.length,
    missing: choices.filter((choice) => choice.isMissing).length,
    notAllowed: choices.filter((choice) => choice.isNotAllowed).length,
    recovered: estimate(choices, recovered),
    top1: share((choice) => choice.isFirst),
    top2: share((choice) => choice.isAmongTwo),
  }
}

function forecastScore(probes: readonly GradedProbe[]): ForecastScore {
  const within = (quantile: 'q50' | 'q80' | 'q90') => estimate(probes, (drawn) => coverage(drawn, quantile))
  return {
    probes: probes.length,
    missing: probes.filter((probe) => probe.isMissing).length,
    answered: probes.filter((probe) => probe.happened).length,
    logLoss: estimate(probes, logLoss),
    calibrationError: estimate(probes, calibrationError15),
    pinballAt80: estimate(probes, pinballAt80),
    within: { q50: within('q50'), q80: within('q80'), q90: within('q90') },
  }
}

function calibrationError15(probes: readonly GradedProbe[]): number {
  return calibrationError(probes, 15)
}
