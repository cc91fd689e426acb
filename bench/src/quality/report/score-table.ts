import type { Estimate } from '../score/estimate.ts'
import type { ChoiceScore, ForecastScore, Score } from '../score/score.ts'
import { decimal, markdownTable } from './markdown-table.ts'

/** A score for people: the choices by kind of question, then the forecasts. */
export function scoreTable({ choices, forecasts }: Score): string {
  return `${choiceTable(choices)}\n\n${forecastTable(forecasts)}`
}

function choiceTable(choices: readonly ChoiceScore[]): string {
  return markdownTable(
    ['questions', 'n', 'missing', 'not allowed', 'recovered', 'top-1', 'top-2'],
    choices.map(({ kind, questions, missing, notAllowed, recovered, top1, top2 }) => [
      kind,
      ...[questions, missing, notAllowed].map(String),
      ...[recovered, top1, top2].map(withInterval),
    ]),
  )
}

function forecastTable({ probes, missing, answered, within, ...losses }: ForecastScore): string {
  return markdownTable(
    ['forecasts of attempts made', 'figure (95 %)'],
    [
      ['attempts (missing, answered)', `${probes} (${missing}, ${answered})`],
      ['log loss', withInterval(losses.logLoss)],
      ['calibration error, 15 bins', withInterval(losses.calibrationError)],
      ['pinball loss of the 80 % delay, log hours', withInterval(losses.pinballAt80)],
      ['answers within the 50 % delay', withInterval(within.q50)],
      ['answers within the 80 % delay', withInterval(within.q80)],
      ['answers within the 90 % delay', withInterval(within.q90)],
    ],
  )
}

function withInterval({ value, low, high }: Estimate): string {
  return `${decimal(value)} (${decimal(low)} to ${decimal(high)})`
}
