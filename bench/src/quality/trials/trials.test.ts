import { describe, expect, it } from 'vitest'
import { betaBinomial } from '../baselines/beta-binomial.ts'
import { cohortBest } from '../baselines/cohort-best.ts'
import { randomChoice } from '../baselines/random.ts'
import { makeWorld } from '../world/world.ts'
import { openArena } from './arena.ts'
import { ceiling } from './ceiling.ts'
import { changeOfLife } from './change-of-life.ts'
import { choices } from './choices.ts'
import { closedLoop } from './closed-loop.ts'
import { delays } from './delays.ts'
import { fairness } from './fairness.ts'
import type { Finding, Trial } from './finding.ts'
import { forecasts } from './forecasts.ts'
import { machineOpenings } from './machine-openings.ts'
import { noTimeEffect } from './no-time-effect.ts'
import { smallBusinesses } from './small-businesses.ts'
import { waits } from './waits.ts'

const ARENA = openArena(makeWorld(7, { background: 150, test: 30, days: 540 }), [betaBinomial, randomChoice])
const BETA_BINOMIAL = 'beta-binomial with cohort prior'

function column(trial: Trial, name: string): Map<string, number | undefined> {
  const [table] = trial.measure(ARENA).tables
  const at = table?.columns.indexOf(name) ?? -1
  return new Map(table?.rows.map(({ label, cells }) => [label, cells[at]]))
}

function everyLabel({ tables }: Finding): string[][] {
  return tables.map(({ rows }) => rows.map(({ label }) => label))
}

describe('choices', () => {
  it('puts the oracle at 1 and nobody above', () => {
    const shares = column(choices, 'main')
    expect(shares.get('oracle')).toBe(1)
    expect(Math.max(...[...shares.values()].map(Number))).toBe(1)
    expect(shares.get(BETA_BINOMIAL)).toBeGreaterThan(shares.get('random') ?? 1)
  })
})

describe('the ceiling', () => {
  it('sets the first method beside one who knows the population, on the same customers', () => {
    const finding = ceiling(2).measure(ARENA)
    expect(everyLabel(finding)).toEqual([[BETA_BINOMIAL, 'informed Bayes']])
    const [product = 0, informed = 0] = finding.tables[0]?.rows.map(({ cells }) => cells[0] ?? 0) ?? []
    expect(finding.figures?.[0]?.value).toBeCloseTo(product / informed, 12)
  })
})

describe('forecasts', () => {
  it('lets nobody forecast better than the truth', () => {
    const losses = column(forecasts, 'log loss')
    expect(losses.get('oracle')).toBeLessThan(losses.get(BETA_BINOMIAL) ?? 0)
    expect(losses.get(BETA_BINOMIAL)).toBeLessThan(losses.get('random') ?? 0)
  })

  it('keeps what was told for the picture of the first method', () => {
    const [drawn] = forecasts.measure(ARENA).forecasts ?? []
    expect(drawn?.name).toBe(`simulated attempts, ${BETA_BINOMIAL}`)
    expect(drawn?.told.length).toBeGreaterThan(50)
  })
})

describe('delays', () => {
  it('counts every answer once, and those of each family', () => {
    const [all, ...families] = delays.measure(ARENA).figures ?? []
    const answered = ARENA.tests.flatMap(({ life }) => life.attempts.filter((each) => each.delayHours !== null))
    expect(all?.cases).toBe(answered.length)
    expect(families.reduce((sum, { cases = 0 }) => sum + cases, 0)).toBe(answered.length)
    expect(Math.abs((all?.value ?? 0) - 0.8)).toBeLessThan(0.1)
  })
})

describe('waits', () => {
  it('costs the oracle least, and a week most', () => {
    const costs = column(waits, 'of what the oracle pays')
    expect(costs.get('oracle')).toBe(1)
    expect(Math.min(...[...costs.values()].map(Number))).toBe(1)
    expect(Math.max(...[...costs.values()].map(Number))).toBe(costs.get('always 7 days'))
  })
})

describe('closed loop', () => {
  it('answers the oracle most', () => {
    const rates = column(closedLoop, 'true probability')
    expect(rates.get('oracle')).toBe(Math.max(...[...rates.values()].map(Number)))
    expect(rates.get('habit')).toBeLessThan(rates.get('oracle') ?? 0)
  })
})

describe('after a change of life', () => {
  it('asks every method before the change and after it', () => {
    const finding = changeOfLife.measure(ARENA)
    expect(everyLabel(finding)).toEqual([[BETA_BINOMIAL, 'random']])
    expect(finding.tables[0]?.rows[0]?.cells.every(Number.isFinite)).toBe(true)
  })
})

describe('fairness', () => {
  it('shows bands, and what is recovered with age and without', () => {
    const finding = fairness({ withAge: betaBinomial, withoutAge: randomChoice }).measure(ARENA)
    expect(everyLabel(finding)[0]).toContain('65+')
    expect(everyLabel(finding)[1]).toEqual([BETA_BINOMIAL, 'random'])
  })
})

describe('openings by machines', () => {
  it('move nobody', () => {
    expect(machineOpenings.measure(ARENA).figures?.[0]?.value).toBe(0)
  })
})

describe('where the hour makes no difference', () => {
  it('claims a time of few', () => {
    expect(noTimeEffect.measure(ARENA).figures?.[0]?.value).toBeLessThan(0.15)
  })
})

describe('small businesses', () => {
  it('are harder with fewer customers, and no method is left out', () => {
    const { tables } = smallBusinesses([cohortBest, randomChoice]).measure(ARENA)
    expect(tables[0]?.rows.map(({ label }) => label)).toEqual(['cohort best', 'random'])
    const [few = 1, , many = 0] = tables[0]?.rows[0]?.cells ?? []
    expect(few).toBeLessThan(many)
  })
})
