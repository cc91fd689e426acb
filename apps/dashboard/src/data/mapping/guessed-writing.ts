import type { Writing } from './told-time.ts'

interface Written {
  readonly writing: Writing
  readonly format: string
}

const STANDARD: Written = { writing: 'STANDARD', format: '' }
const NUMBERED = /^(\d{1,2})([./-])(\d{1,2})\2\d{4}(.*)$/
const YEAR_FIRST = /^\d{4}-\d{2}-\d{2}(.*)$/

/** How these texts seem to be written; whether the day or the month comes first is left open unless one of them tells. */
export function guessedWriting(texts: readonly string[]): Written {
  const [first] = texts
  if (first === undefined) return STANDARD
  if (/^\d{9,10}$/.test(first)) return { writing: 'SECONDS', format: '' }
  if (/^\d{12,13}$/.test(first)) return { writing: 'MILLISECONDS', format: '' }
  const day = dayOf(first, texts)
  const clock = clockOf((YEAR_FIRST.exec(first)?.[1] ?? NUMBERED.exec(first)?.[4] ?? '').trimEnd())
  if (day === null || clock === null) return STANDARD
  return { writing: 'FORMAT', format: day === '' ? '' : day + clock }
}

/** Null: it begins with no day; empty: one cannot tell. */
function dayOf(first: string, texts: readonly string[]): string | null {
  if (YEAR_FIRST.test(first)) return 'YYYY-MM-DD'
  const mark = NUMBERED.exec(first)?.[2]
  if (mark === undefined) return null
  if (mark === '.' || someAbove12(texts, 1)) return ['DD', 'MM', 'YYYY'].join(mark)
  return someAbove12(texts, 3) ? ['MM', 'DD', 'YYYY'].join(mark) : ''
}

function someAbove12(texts: readonly string[], group: 1 | 3): boolean {
  return texts.some((text) => Number(NUMBERED.exec(text)?.[group] ?? 0) > 12)
}

function clockOf(rest: string): string | null {
  if (rest === '') return ''
  if (/^ \d{2}:\d{2}$/.test(rest)) return ' HH:mm'
  return /^ \d{2}:\d{2}:\d{2}$/.test(rest) ? ' HH:mm:ss' : null
}
