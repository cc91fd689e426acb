import { calibrationError, logLoss } from '@wavelength/core'
import { betaBinomial } from '../baselines/beta-binomial.ts'
import { ledgerMethod } from '../ledger-method.ts'
import { examOf } from '../score/exam.ts'
import { mean } from '../score/mean.ts'
import { type Arena, type Contestant, openArena } from '../trials/arena.ts'
import { graded, recoveredByKind } from '../trials/choices.ts'
import { attemptsFrom, judged } from '../trials/made-attempts.ts'
import { makeWorld, QUESTION_DAY } from '../world/world.ts'

const SIZE = { background: 400, test: 150, days: 540 }

/** What a small world says of the product, each next to somebody who answers the same questions. */
export interface SmallFigures {
  /** Share recovered, the mean over the six kinds of questions. */
  readonly recovered: number
  /** The same less what the beta-binomial with cohort prior recovers. */
  readonly ahead: number
  /** Log loss less that of one who knows the true probabilities. */
  readonly excessLogLoss: number
  /** Calibration error over five groups. */
  readonly calibrationError: number
  readonly missingOrNotAllowed: number
}

export function smallFigures(seed: number): SmallFigures {
  const arena = openArena(makeWorld(seed, SIZE), [ledgerMethod, betaBinomial])
  const [product, rival] = arena.contestants
  if (product === undefined || rival === undefined) throw new Error('two methods learn')
  const recovered = shareOf(arena, product)
  return {
    recovered,
    ahead: recovered - shareOf(arena, rival),
    ...forecastFigures(arena, product),
    missingOrNotAllowed: graded(examOf(arena.set), product).filter((each) => each.isMissing || each.isNotAllowed)
      .length,
  }
}

function shareOf({ set }: Arena, contestant: Contestant): number {
  return mean(recoveredByKind(examOf(set), contestant))
}

function forecastFigures(arena: Arena, { answer }: Contestant) {
  const told = judged(attemptsFrom(arena, QUESTION_DAY), answer)
  const known = told.map(({ happened, made }) => ({ probability: made.attempt.chance, happened }))
  return { excessLogLoss: logLoss(told) - logLoss(known), calibrationError: calibrationError(told, 5) }
}
