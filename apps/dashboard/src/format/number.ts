import { decimalOf } from '@wavelength/core'
import { spokenLanguage } from '../words/language.ts'

export function count(value: number): string {
  return write(value, { maximumFractionDigits: 0 })
}

/** "5.0M" where room is short; the full number stands in the table. */
export function shortCount(value: number): string {
  if (value < 100_000) return count(value)
  const minimumFractionDigits = value < MILLION ? 0 : 1
  return write(value, { notation: 'compact', minimumFractionDigits, maximumFractionDigits: 1 })
}

const MILLION = 1_000_000

/** A share of one as whole per cent. What is not nothing is never shown as 0, nor what is not all as 100. */
export function percent(share: number): string {
  return wholePercent(share, (whole) => write(whole, { style: 'percent', maximumFractionDigits: 0 }))
}

/** The same where the sign is said elsewhere: "58". */
export function barePercent(share: number): string {
  return wholePercent(share, (whole) => count(whole * 100))
}

function wholePercent(share: number, printed: (share: number) => string): string {
  if (share > 0 && share < 0.005) return `<${printed(0.01)}`
  if (share < 1 && share >= 0.995) return `>${printed(0.99)}`
  return printed(share)
}

/** With one decimal, for tables. */
export function precisePercent(share: number): string {
  return write(share, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

export function oneDecimal(value: number): string {
  return write(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** "0.21", "3.4": for averages of which only the size matters. */
export function twoDigits(value: number): string {
  return write(value, { minimumSignificantDigits: 2, maximumSignificantDigits: 2 })
}

/** To three digits: of an estimate, the rest would only look as if it were known. */
export function roughly(value: number, round: (value: number) => number = Math.round): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2)
  return round(value / unit) * unit
}

export function twoDecimals(value: number): string {
  return write(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

function write(value: number, options: Intl.NumberFormatOptions): string {
  return formatter(options).format(decimalOf(value))
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { tag } = spokenLanguage()
  const key = tag + JSON.stringify(options)
  const kept = formatters.get(key) ?? new Intl.NumberFormat(tag, options)
  formatters.set(key, kept)
  return kept
}
