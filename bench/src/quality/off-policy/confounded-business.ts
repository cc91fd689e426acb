import { findingOf, policyValue } from '@wavelength/core'
import type { Figure } from '../report/section.ts'
import { makeWorld } from '../world/world.ts'
import { type BusinessChoice, businessLog } from './business-log.ts'
import { callsLessOthers } from './calls-less-others.ts'
import { otherHalfRates } from './other-half-rates.ts'
import { always, coverage, told } from './share-figures.ts'

const SIZE = { background: 0, test: 500, days: 540 }
const CALL = 'phone'

interface Judged {
  /** By how much calls are answered more often than the rest. */
  readonly naive: number
  readonly uplift: NonNullable<ReturnType<typeof policyValue>['uplift']>
  readonly truth: number
}

/**
 * The simulated business calls those who answer little, and hardly anyone else, so its calls look poor. Should it stop
 * calling? The model that the estimate starts from is as confounded as the rates: it is the rates, of other customers.
 */
export function confoundedBusinessFigures(businesses: number): Figure[] {
  const seen = Array.from({ length: businesses }, (_, at) => judge(at + 1)).filter((each) => each !== null)
  const name = (what: string) => `simulated business, calls kept for those who answer little: ${what}`
  return [
    told(
      name('naive rate has the right sign'),
      seen.map(({ naive, truth }) => isSame(-naive, truth)),
    ),
    told(
      name('uplift has the right sign'),
      seen.map(({ uplift, truth }) => isSame(uplift.value, truth)),
    ),
    always(
      name('no finding points the wrong way'),
      seen.map(({ uplift, truth }) => !isWrong(uplift, truth)),
    ),
    coverage(
      name('uplift'),
      seen.map(({ uplift, truth }) => uplift.low <= truth && truth <= uplift.high),
    ),
  ]
}

function judge(seed: number): Judged | null {
  const log = businessLog(makeWorld(seed, SIZE, { confounded: true }))
  const rateOf = otherHalfRates(log)
  const { uplift } = policyValue(
    log.map(({ ways, ...choice }) => ({
      ...choice,
      wanted: withoutCalls({ ways }),
      expected: Object.fromEntries(ways.map(({ channel }) => [channel, rateOf(choice.customer, channel)])),
    })),
  )
  return uplift === null ? null : { naive: callsLessOthers(log, CALL), uplift, truth: trueUplift(log) }
}

/** Where nothing but calls is open, calls are made. */
function withoutCalls({ ways }: Pick<BusinessChoice, 'ways'>): Record<string, number> {
  const others = ways.filter(({ channel }) => channel !== CALL)
  const open = others.length === 0 ? ways : others
  const sum = open.reduce((total, { share }) => total + share, 0)
  return Object.fromEntries(open.map(({ channel, share }) => [channel, share / sum]))
}

function trueUplift(log: readonly BusinessChoice[]): number {
  const gained = log.map((choice) => {
    const wanted = withoutCalls(choice)
    return choice.ways.reduce((sum, { channel, share, chance }) => sum + ((wanted[channel] ?? 0) - share) * chance, 0)
  })
  return gained.reduce((sum, gain) => sum + gain, 0) / log.length
}

function isWrong(uplift: Judged['uplift'], truth: number): boolean {
  const finding = findingOf(uplift)
  return (finding === 'BETTER' && truth < 0) || (finding === 'WORSE' && truth > 0)
}

function isSame(one: number, other: number): boolean {
  return Math.sign(one) === Math.sign(other)
}
