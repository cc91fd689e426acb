import { aShare } from '../builders.ts'
import { MEMBERS, type Member, WHOLE } from './members.ts'

interface Asked {
  readonly measures: readonly string[]
  readonly dimensions?: readonly string[]
  readonly filter?: { readonly directions?: readonly string[] }
}

interface Stretch {
  readonly start: string | null
  /** Of ninety days. */
  readonly scale: number
}

/** Measures that the facts by channel and age do not tell. */
const MEASURES = ['EMAILS_PER_CUSTOMER_PER_DAY', 'REPEATS', 'REPEAT_SHARE']
const DIMENSIONS = ['PURPOSE', 'MAIL_CLASS', 'SOURCE', 'SEGMENT', 'CONTACTS_IN_WEEK']

/** Rows by one dimension at most, over time or not; null for what the facts can tell. */
export function inventedRows(query: Asked, stretches: readonly Stretch[]) {
  const [dimension, ...others] = query.dimensions ?? []
  const isKnown = query.measures.some((measure) => MEASURES.includes(measure))
  const isUnwantedByAge = dimension === 'AGE_BAND' && query.measures.includes('SPAM_AND_GRAYMAIL_SHARE')
  if (others.length > 0) return null
  if (!isKnown && !isUnwantedByAge && !DIMENSIONS.includes(dimension ?? '')) return null
  const members = dimension ? (MEMBERS[dimension] ?? []) : [WHOLE]
  return stretches.flatMap((stretch) =>
    members.map((member) => ({
      start: stretch.start,
      keys: dimension ? [{ dimension, value: member.value }] : [],
      values: query.measures.map((measure) => valueIn(measure, { member, scale: stretch.scale, query })),
    })),
  )
}

interface Asking {
  readonly member: Member
  readonly scale: number
  readonly query: Asked
}

function valueIn(measure: string, { member, scale, query }: Asking) {
  const isOurs = query.filter?.directions?.includes('OUTBOUND')
  const many = (inNinetyDays: number) => Math.round(inNinetyDays * member.weight * scale)
  const rate = (part: number, all: number) => share(measure, Math.round(part * member.burden * many(all)), many(all))
  switch (measure) {
    case 'EMAILS':
      return count(measure, many(isOurs ? 9_480 : 8_241))
    case 'EMAILS_PER_CUSTOMER_PER_DAY':
      return average(measure, many(9_480 * member.burden), many(62_000))
    case 'SPAM_AND_GRAYMAIL_SHARE':
      return rate(0.23, 7_900)
    case 'REPEAT_SHARE':
      return rate(0.09, 14_200)
    case 'REPEATS':
      return count(measure, Math.round(0.09 * member.burden * many(14_200)))
    case 'ANSWER_RATE':
      return share(measure, Math.round((2 - member.burden) * 0.65 * many(12_480)), many(12_480))
    case 'DECLINE_RATE':
      return rate(0.018, 12_480)
    default:
      return count(measure, many(25_100))
  }
}

function count(measure: string, value: number) {
  return { measure, value, numerator: null, denominator: null, low: null, high: null, sample: 'OK', previous: null }
}

function share(measure: string, part: number, whole: number) {
  if (whole < 10) return withheld(measure)
  return { measure, ...aShare(Math.min(part, whole), whole), sample: whole < 30 ? 'FEW' : 'OK', previous: null }
}

function average(measure: string, numerator: number, denominator: number) {
  if (denominator < 10) return withheld(measure)
  return { ...count(measure, numerator / denominator), numerator, denominator }
}

function withheld(measure: string) {
  return { ...count(measure, 0), value: null, sample: 'WITHHELD' }
}
