import { type Forecasted, reliability } from '@wavelength/core'
import { acrossSeeds } from '../report/across-seeds.ts'
import { pooledShare } from '../report/pooled-share.ts'
import type { Figure, Reliability, Section, Table } from '../report/section.ts'
import type { Arena } from './arena.ts'

/** A part of the benchmark that is measured in one world after another. */
export interface Trial {
  readonly title: string
  readonly about: string
  /** In so many worlds it is usually measured, where the usual number tells too little. */
  readonly worlds?: number
  measure(arena: Arena): Finding
}

/** What a trial finds in one world. */
export interface Finding {
  readonly tables: readonly NumberTable[]
  readonly figures?: readonly Measured[]
  /** To be drawn, those of one name from all worlds together. */
  readonly forecasts?: readonly { readonly name: string; readonly told: readonly Forecasted[] }[]
}

export interface NumberTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly number[] }[]
}

export interface Measured {
  readonly name: string
  readonly value: number
  /** Of so many cases it is the share, where the cases of all worlds are to be counted together. */
  readonly cases?: number
  /** It is the share of so much, where the worlds are to be taken together and it is nothing that is counted. */
  readonly amount?: number
  readonly bar: Bar
}

/** What the figure of all worlds has to keep to; null where the figure stands for itself. */
export type Bar =
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly near: number; readonly by: number }
  | null

/** What was found in all worlds, as means or shares with their intervals. */
export function sectionOf({ title, about }: Trial, findings: readonly Finding[]): Section {
  const [first] = findings
  return {
    title,
    about,
    tables: (first?.tables ?? []).map((table, at) =>
      tableAcross(
        table,
        findings.flatMap((each) => each.tables[at] ?? []),
      ),
    ),
    figures: (first?.figures ?? []).map((figure, at) =>
      figureAcross(
        figure,
        findings.flatMap((each) => each.figures?.[at] ?? []),
      ),
    ),
    reliability: (first?.forecasts ?? []).map(({ name }, at) => pictureOf(name, findings, at)),
  }
}

function tableAcross({ name, columns, rows }: NumberTable, tables: readonly NumberTable[]): Table {
  return {
    name,
    columns,
    rows: rows.map(({ label }) => {
      const same = tables.flatMap((table) => table.rows.filter((row) => row.label === label))
      return { label, cells: columns.map((_, column) => acrossSeeds(same.flatMap(({ cells }) => cells[column] ?? []))) }
    }),
  }
}

function figureAcross({ name, bar, cases, amount }: Measured, measured: readonly Measured[]): Figure {
  if ((cases ?? amount) === undefined) {
    const found = acrossSeeds(measured.map(({ value }) => value)) ?? UNKNOWN
    return { name, ...found, ...held(found.value, bar) }
  }
  const worlds = measured.map((each) => ({ value: each.value, amount: each.cases ?? each.amount ?? 0 }))
  const { value, low, high } = pooledShare(worlds) ?? UNKNOWN
  const ofAll = worlds.reduce((sum, each) => sum + each.amount, 0)
  return { name: cases === undefined ? name : `${name} (of ${ofAll})`, value, low, high, ...held(value, bar) }
}

const UNKNOWN = { value: Number.NaN, low: Number.NaN, high: Number.NaN }

function held(value: number, bar: Bar): Pick<Figure, 'bar' | 'holds'> {
  if (bar === null) return { bar, holds: null }
  if ('atLeast' in bar) return { bar: bar.atLeast, holds: value >= bar.atLeast }
  if ('atMost' in bar) return { bar: bar.atMost, holds: value <= bar.atMost }
  return { bar: bar.near, holds: Math.abs(value - bar.near) <= bar.by }
}

function pictureOf(name: string, findings: readonly Finding[], at: number): Reliability {
  return { name, bins: reliability(findings.flatMap((each) => each.forecasts?.[at]?.told ?? [])) }
}
