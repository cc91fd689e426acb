import { describe, expect, it } from 'vitest'
import { type Bar, type Finding, sectionOf, type Trial } from './finding.ts'

function trial(): Trial {
  return { title: 'Choices', about: 'What was done.', measure: () => ({ tables: [] }) }
}

function found(value: number, bar: Bar = null): Finding {
  return {
    tables: [{ name: 'method', columns: ['main'], rows: [{ label: 'random', cells: [value] }] }],
    figures: [{ name: 'recovered', value, bar }],
    forecasts: [{ name: 'told', told: [{ probability: value, happened: true }] }],
  }
}

describe(sectionOf.name, () => {
  it('means over the worlds, row by row', () => {
    const { tables = [] } = sectionOf(trial(), [found(0.2), found(0.4)])
    expect(tables[0]?.rows[0]?.cells[0]?.value).toBeCloseTo(0.3, 12)
  })

  it.each([
    [{ atLeast: 0.3 }, false],
    [{ atLeast: 0.2 }, true],
    [{ atMost: 0.2 }, false],
    [{ atMost: 0.3 }, true],
    [{ near: 0.3, by: 0.02 }, false],
    [{ near: 0.3, by: 0.06 }, true],
    [null, null],
  ] as const)('holds the mean against %j', (bar, holds) => {
    expect(sectionOf(trial(), [found(0.2, bar), found(0.3, bar)]).figures[0]?.holds).toBe(holds)
  })

  it('counts the cases of all worlds together where the worlds have few', () => {
    const share = (value: number, cases: number): Finding => ({
      tables: [],
      figures: [{ name: 'in time', value, cases, bar: { near: 0.8, by: 0.03 } }],
    })
    const [figure] = sectionOf(trial(), [share(0.9, 30), share(0.5, 10)]).figures
    expect(figure).toMatchObject({ name: 'in time (of 40)', holds: true })
    expect(figure?.value).toBeCloseTo(0.8, 12)
  })

  it('takes worlds together by what they lost, which is nothing to be counted', () => {
    const regained = (value: number, amount: number): Finding => ({
      tables: [],
      figures: [{ name: 'regained', value, amount, bar: { atLeast: 0.5 } }],
    })
    const [figure] = sectionOf(trial(), [regained(0.6, 0.09), regained(-1, 0.01)]).figures
    expect(figure).toMatchObject({ name: 'regained', holds: false })
    expect(figure?.value).toBeCloseTo(0.44, 12)
  })

  it('draws the forecasts of all worlds together', () => {
    const { reliability } = sectionOf(trial(), [found(0.2), found(0.4)])
    expect(reliability[0]?.bins.map(({ forecasts }) => forecasts)).toEqual([1, 1])
  })
})
