import { bestWaitHours, DEFAULT_TASTE, PURPOSE_TRAITS } from '@wavelength/core'
import type { Answer } from '../question-set.ts'
import { mean } from '../score/mean.ts'
import { PURPOSE_OF } from '../set-history.ts'
import { purposeAt } from '../world/population.ts'
import { QUESTION_DAY } from '../world/world.ts'
import type { Arena } from './arena.ts'
import type { Finding, Trial } from './finding.ts'
import { attemptsFrom, type Made } from './made-attempts.ts'
import { toldCurve } from './told-curve.ts'
import { curveOf, trueDelays } from './true-delays.ts'

const FIXED_DAYS = [1, 3, 7]
const DAY_HOURS = 24
const MOST_ABOVE_ORACLE = 1.15

/** How long to wait before trying again. */
export const waits: Trial = {
  title: 'Waits',
  about:
    'What the chosen wait truly costs: a needless second attempt costs 1, a day of waiting what the purpose says. Each method waits as long as is best by the probability and the delays it tells; the oracle knows the true ones.',
  measure: (arena: Arena): Finding => {
    const cases = waitingCases(arena)
    const cost = (waitOf: (each: WaitingCase) => number) => mean(cases.map((each) => trueCost(each, waitOf(each))))
    const oracle = cost(({ made, delays, dayCost }) => bestWaitHours(curveOf(delays), made.attempt.chance, dayCost))
    const costs = [
      ...arena.contestants.map(({ name, answer }) => ({ label: name, paid: cost(waitToldBy(answer)) })),
      { label: 'oracle', paid: oracle },
      ...FIXED_DAYS.map((days) => ({ label: `always ${days} days`, paid: cost(() => DAY_HOURS * days) })),
    ]
    return {
      tables: [
        {
          name: 'method',
          columns: ['cost of the wait', 'of what the oracle pays'],
          rows: costs.map(({ label, paid }) => ({ label, cells: [paid, paid / oracle] })),
        },
      ],
      figures: [
        {
          name: 'cost of the chosen wait, of what the oracle pays',
          value: (costs[0]?.paid ?? Number.NaN) / oracle,
          bar: { atMost: MOST_ABOVE_ORACLE },
        },
      ],
    }
  },
}

interface WaitingCase {
  readonly made: Made
  /** Hours in which the answer comes, if it does, each as likely as the others. */
  readonly delays: readonly number[]
  readonly dayCost: number
}

function waitingCases(arena: Arena): WaitingCase[] {
  const delaysOf = trueDelays()
  return attemptsFrom(arena, QUESTION_DAY).map((made) => {
    const { group } = PURPOSE_TRAITS[PURPOSE_OF[purposeAt(made.attempt.purpose)]]
    return { made, delays: delaysOf(made), dayCost: DEFAULT_TASTE.dayByGroup[group] }
  })
}

/** p (1 - F(t)) + the cost of a day x the integral of (1 - p F) up to t. */
function trueCost({ made, delays, dayCost }: WaitingCase, waitHours: number): number {
  const { chance } = made.attempt
  const late = delays.filter((delay) => delay > waitHours).length / delays.length
  const saved = mean(delays.map((delay) => Math.max(0, waitHours - delay)))
  return chance * late + (dayCost / DAY_HOURS) * (waitHours - chance * saved)
}

function waitToldBy(answer: (query: Made['query']) => Answer): (each: WaitingCase) => number {
  return ({ made, dayCost }) => {
    const told = answer(made.query).probe
    return told === null ? Number.NaN : bestWaitHours(toldCurve(told.delayHours), told.p, dayCost)
  }
}
