import { decimal, markdownTable } from '../report/markdown-table.ts'
import { mean } from '../score/mean.ts'
import { barOf, holds, SMALL_REFERENCES } from './small-bars.ts'
import { type SmallFigures, smallFigures } from './small-run.ts'

export interface SmallReport {
  readonly text: string
  /** Figures that are worse than chance explains. */
  readonly lost: readonly (keyof SmallFigures)[]
}

/** The first so many small worlds, against what was measured before. */
export function smallReport(worlds: number): SmallReport {
  const measured = Array.from({ length: worlds }, (_, at) => smallFigures(at + 1))
  const judged = FIGURES.map((figure) => {
    const values = measured.map((each) => each[figure])
    return { figure, values, holds: holds(SMALL_REFERENCES[figure], mean(values)) }
  })
  const rows = judged.map(({ figure, values, holds }) => [
    figure,
    decimal(mean(values)),
    decimal(deviation(values)),
    decimal(barOf(SMALL_REFERENCES[figure])),
    holds ? 'yes' : 'NO',
  ])
  return {
    text: markdownTable([`figure, ${worlds} small worlds`, 'mean', 'standard deviation', 'bar', 'holds'], rows),
    lost: judged.filter((each) => !each.holds).map(({ figure }) => figure),
  }
}

const FIGURES = Object.keys(SMALL_REFERENCES) as (keyof SmallFigures)[]

function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1))
}
