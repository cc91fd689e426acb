import type { Aggregate, MeasureValue } from '../src/aggregate/rows.ts'
import { aShare } from './builders.ts'

type Row = Aggregate['rows'][number]
type Measure = MeasureValue['measure']

/** An answer of the API with these rows. */
export function anAggregate(...rows: Row[]): Aggregate {
  return { rows, maturingFrom: null, warnings: [] }
}

export function aRow(keys: Partial<Record<Row['keys'][number]['dimension'], string>>, ...values: MeasureValue[]): Row {
  const named = Object.entries(keys) as [Row['keys'][number]['dimension'], string][]
  return { start: null, keys: named.map(([dimension, value]) => ({ dimension, value })), values }
}

export function aRate(measure: Measure, part: number, whole: number): MeasureValue {
  if (whole < 10)
    return { measure, value: null, numerator: null, denominator: null, low: null, high: null, sample: 'WITHHELD' }
  return { measure, ...aShare(part, whole), sample: whole < 30 ? 'FEW' : 'OK' }
}

export function aCount(measure: Measure, value: number): MeasureValue {
  return { measure, value, numerator: value, denominator: null, low: null, high: null, sample: 'OK' }
}
