const LOCALE = 'en'

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })
const compact = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 })

export function count(value: number): string {
  return whole.format(value)
}

/** "5.2M" where room is short; the full number stands in the table. */
export function shortCount(value: number): string {
  return value < 100_000 ? count(value) : compact.format(value)
}

/** A share of one as whole per cent. What is not nothing is never shown as 0, nor what is not all as 100. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%'
  if (share < 1 && share > 0.995) return '>99%'
  return `${Math.round(share * 100)}%`
}

/** With one decimal, for tables. */
export function precisePercent(share: number): string {
  return `${oneDecimal(share * 100)}%`
}

export function oneDecimal(value: number): string {
  return value.toFixed(1)
}

/** "about 38 of 100" is read rightly by more people than "0.38". */
export function ofHundred(probability: number): string {
  const rounded = Math.round(probability * 100)
  if (rounded < 1) return 'fewer than 1 of 100'
  return `about ${rounded} of 100`
}

export function plural(amount: number, one: string, many = `${one}s`): string {
  return `${count(amount)} ${amount === 1 ? one : many}`
}
