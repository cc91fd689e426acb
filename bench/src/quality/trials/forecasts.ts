import { calibrationError, logLoss, rankingSkill } from '@wavelength/core'
import { coverage, pinballAt80 } from '../score/grade-probe.ts'
import { QUESTION_DAY } from '../world/world.ts'
import type { Arena } from './arena.ts'
import type { Finding, Measured, NumberTable, Trial } from './finding.ts'
import { attemptsFrom, type JudgedAttempt, judged, type Made } from './made-attempts.ts'
import { hoursOf } from './true-delays.ts'

/** Each attempt after the question day, forecast from what happened before it. */
export const forecasts: Trial = {
  title: 'Forecasts',
  about:
    'Every attempt that the business made on the test customers after the question day, each forecast from what happened before it: log loss, calibration error over 15 groups of the same size, ranking skill (AUC), pinball loss of the 80 % delay on log hours, and the share of answers that came within the 80 % delay.',
  measure: (arena: Arena): Finding => {
    const made = attemptsFrom(arena, QUESTION_DAY)
    const all = arena.contestants.map(({ name, answer }) => ({ label: name, attempts: judged(made, answer) }))
    const [product, ...others] = all
    if (product === undefined) return { tables: [] }
    return {
      tables: [qualityTable([...all, { label: 'oracle', attempts: made.map(knowing) }])],
      figures: figuresOf(product, others),
      forecasts: [{ name: `simulated attempts, ${product.label}`, told: product.attempts }],
    }
  },
}

interface JudgedMethod {
  readonly label: string
  readonly attempts: readonly JudgedAttempt[]
}

/** What one tells who knows the person. */
function knowing(made: Made): JudgedAttempt {
  const { person, attempt } = made
  const until = (share: number) => hoursOf(attempt.channel, share, person.speed)
  return {
    made,
    customer: person.name,
    probability: attempt.chance,
    happened: attempt.delayHours !== null,
    isMissing: false,
    told: { q50: until(0.5), q80: until(0.8), q90: until(0.9) },
    delayHours: attempt.delayHours,
  }
}

function qualityTable(all: readonly JudgedMethod[]): NumberTable {
  return {
    name: 'method',
    columns: ['log loss', 'calibration error', 'AUC', 'pinball', 'within 80 %'],
    rows: all.map(({ label, attempts }) => ({
      label,
      cells: [
        logLoss(attempts),
        calibrationError(attempts),
        rankingSkill(attempts),
        pinballAt80(attempts),
        coverage(attempts, 'q80'),
      ],
    })),
  }
}

const LARGEST_CALIBRATION_ERROR = 0.02

function figuresOf(product: JudgedMethod, others: readonly JudgedMethod[]): Measured[] {
  const best = Math.min(...others.map(({ attempts }) => logLoss(attempts)))
  return [
    {
      name: 'calibration error',
      value: calibrationError(product.attempts),
      bar: { atMost: LARGEST_CALIBRATION_ERROR },
    },
    { name: 'log loss below the best baseline', value: best - logLoss(product.attempts), bar: { atLeast: 0 } },
  ]
}
