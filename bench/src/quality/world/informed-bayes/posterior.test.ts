import { describe, expect, it } from 'vitest'
import { drawTraits } from '../draw-traits.ts'
import { fatigueAt } from '../fatigue.ts'
import { chanceOf } from '../log-odds.ts'
import { questionSetOf } from '../question-set-of.ts'
import { Random } from '../random.ts'
import { type Ways, waysOf } from '../ways.ts'
import { makeWorld } from '../world.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { logLikelihood } from './likelihood.ts'
import { posteriorWays } from './posterior.ts'

const WORLD = makeWorld(21, { background: 0, test: 8, days: 540 })
const SHORT = questionSetOf(WORLD).queries.filter(({ kind, customer }) => kind === 'cold3' && customer.ageBand !== null)
const PARTICLES = 6000
const PATIENCE = 60_000
const LONG = { warmUp: 50, kept: 500, between: 2 }
const EMAIL_ON_TUESDAY = { channel: 0, window: 5, purpose: 2 }

/** Self-normalised importance sampling from the prior: slow and plain, to check the chain against. */
function byImportance(evidence: Evidence): { readonly mean: number; readonly effective: number } {
  const { segment } = evidence
  const random = new Random('importance')
  const drawn = Array.from({ length: PARTICLES }, () => {
    const traits = drawTraits(WORLD.population, random)
    const ways = waysOf(WORLD.population, { ...traits, segment, band: evidence.band ?? traits.band })
    return { chance: chanceBy(evidence, ways), weight: Math.exp(logLikelihood(WORLD.population, ways, evidence)) }
  })
  const total = drawn.reduce((sum, { weight }) => sum + weight, 0)
  const squares = drawn.reduce((sum, { weight }) => sum + weight ** 2, 0)
  const mean = drawn.reduce((sum, { chance, weight }) => sum + chance * weight, 0) / total
  return { mean, effective: total ** 2 / squares }
}

function byChain(evidence: Evidence): number {
  const ways = posteriorWays(WORLD.population, evidence, new Random('chain'), LONG)
  return ways.reduce((sum, each) => sum + chanceBy(evidence, each), 0) / ways.length
}

function chanceBy({ asOfDay: day, earlier }: Evidence, ways: Ways): number {
  const fatigue = fatigueAt(earlier, { day, channel: EMAIL_ON_TUESDAY.channel, matter: null })
  return chanceOf(WORLD.population, ways, { ...EMAIL_ON_TUESDAY, day, fatigue })
}

describe(posteriorWays.name, () => {
  it.each(SHORT)(
    'agrees with importance sampling about $customer.id after three contacts',
    { timeout: PATIENCE },
    (query) => {
      const evidence = evidenceOf(query)
      const { mean, effective } = byImportance(evidence)
      expect(effective).toBeGreaterThan(200)
      expect(Math.abs(byChain(evidence) - mean)).toBeLessThan(4 * Math.sqrt((mean * (1 - mean)) / effective))
    },
  )
})
