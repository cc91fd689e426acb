import { table } from '../table.ts'
import type { QuestionTimes } from './aggregate-times.ts'
import { SERVER_SETTINGS } from './big-server.ts'
import { RANGES } from './questions.ts'

const LEAST_TIMES_FASTER = 50
const MOST_GROWTH = 1.5
const MOST_MS = 300

type BySize = ReadonlyMap<number, readonly QuestionTimes[]>

/** One table for each range, and what misses its bar. */
export function aggregateTables(bySize: BySize): string[] {
  const settings = `PostgreSQL with ${SERVER_SETTINGS.join(', ')}. Medians in milliseconds after one to warm up.`
  return [settings, ...RANGES.map(({ name }) => rangeTable(bySize, name)), missesOf(bySize)]
}

function rangeTable(bySize: BySize, range: string): string {
  const sizes = [...bySize.keys()]
  const [first = []] = bySize.values()
  const growth = sizes.length > 1 ? ['grows'] : []
  const head = [range, 'rows', 'served from', ...sizes.flatMap(headOf), ...growth]
  const rows = first
    .filter((times) => times.range === range)
    .map(({ question, rows, servedFrom }) => {
      const across = acrossSizes(bySize, question.name, range)
      const name = question.isHeadline ? `**${question.name}**` : question.name
      return [name, rows, servedFrom, ...across.flatMap(cellsOf), ...growth.map(() => growthOf(across))].map(String)
    })
  return table(head, rows)
}

function headOf(size: number): string[] {
  return [`${size / 1e6} M`, 'withheld', 'contacts', 'faster', 'off by']
}

function cellsOf({ asked, withheld, single, offBy }: QuestionTimes): string[] {
  const isTooLong = single === Number.POSITIVE_INFINITY
  return [
    milliseconds(asked),
    milliseconds(withheld),
    isTooLong ? '> 60,000' : milliseconds(single),
    isTooLong ? '' : times(single / asked),
    isTooLong ? '' : shareOf(offBy),
  ]
}

function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} x`
}

/** Infinite when a group or its number is there on one side alone, as when too few people were in the sample. */
function shareOf(offBy: number): string {
  return offBy === Number.POSITIVE_INFINITY ? 'not told' : `${(100 * offBy).toFixed(1)} %`
}

function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}

function acrossSizes(bySize: BySize, name: string, range: string): QuestionTimes[] {
  return [...bySize.values()].flatMap(
    (asked) => asked.find((each) => each.range === range && each.question.name === name) ?? [],
  )
}

function growthOf(across: readonly QuestionTimes[]): string {
  return times(growthIn(across))
}

function growthIn(across: readonly QuestionTimes[]): number {
  return (across.at(-1)?.asked ?? Number.NaN) / (across[0]?.asked ?? Number.NaN)
}

/** The bars are for the largest size. */
function missesOf(bySize: BySize): string {
  const largest = [...bySize.values()].at(-1) ?? []
  const misses = largest.flatMap((times) => {
    const { question, range, asked, single } = times
    const growth = growthIn(acrossSizes(bySize, question.name, range))
    const faults = [
      asked >= MOST_MS && `takes ${milliseconds(asked)} ms, not less than ${MOST_MS}`,
      question.isHeadline && single / asked < LEAST_TIMES_FASTER && `is not ${LEAST_TIMES_FASTER} x faster`,
      question.isHeadline && growth > MOST_GROWTH && `grows ${growth.toFixed(1)} x, more than ${MOST_GROWTH}`,
    ].filter((fault) => fault !== false && fault !== undefined)
    return faults.map((fault) => `- ${range}: ${question.name} ${fault}`)
  })
  return misses.length === 0 ? 'No question misses its bar.' : ['Missed bars:', '', ...misses].join('\n')
}
