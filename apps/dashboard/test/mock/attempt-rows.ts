import { CHANNEL_FAMILIES, CHANNELS, type Channel, familyOf, REPLY_DELAYS, WEEKDAYS } from '@wavelength/core'
import { CLASS_ENDS } from '../../src/attempts/delays.ts'
import { aShare } from '../builders.ts'

interface Asked {
  readonly measures: readonly string[]
  readonly dimensions?: readonly string[]
  readonly filter?: { readonly localHours?: readonly number[] }
}

/** Attempts that have something in common. */
interface Group {
  readonly keys: readonly string[]
  readonly attempts: number
  /** One of one. */
  readonly answered: number
  readonly delays?: { readonly median: number; readonly spread: number }
}

/** How attempts ended, by number, delay, channel before, and local time; null for what others tell. */
export function attemptRows(query: Asked, scale: number) {
  const groups = groupsFor(query)
  return groups?.map((group) => ({
    start: null,
    keys: (query.dimensions ?? []).map((dimension, at) => ({ dimension, value: group.keys[at] ?? '' })),
    values: query.measures.map((measure) => measureOf(measure, { ...group, attempts: group.attempts * scale })),
  }))
}

function groupsFor({ measures, dimensions = [], filter }: Asked): Group[] | null {
  const asked = dimensions.join(' ')
  if (asked === '' && measures.includes('OPEN')) return [{ keys: [], attempts: 12_480, answered: 0.6 }]
  if (asked === 'ATTEMPT_NUMBER') return BY_NUMBER
  if (asked === 'PREVIOUS_CHANNEL CHANNEL') return AFTER_CHANNEL
  if (asked === 'LOCAL_WEEKDAY LOCAL_HOUR') return hoursOfWeek()
  if (filter?.localHours) return inHours(asked, filter.localHours)
  if (asked === 'CHANNEL_FAMILY REPLY_DELAY') return repliesByDelay()
  return measures.includes('REPLY_DELAY_P25') ? delaysBy(asked) : null
}

const BY_NUMBER: Group[] = [
  { keys: ['1'], attempts: 7_412, answered: 0.57 },
  { keys: ['2'], attempts: 3_088, answered: 0.69 },
  { keys: ['3'], attempts: 911, answered: 0.73 },
  { keys: ['4'], attempts: 24, answered: 0.71 },
]

const AFTER_CHANNEL: Group[] = [
  ['EMAIL', 'SMS', 308, 0.64],
  ['EMAIL', 'PHONE', 468, 0.39],
  ['EMAIL', 'EMAIL', 324, 0.3],
  ['EMAIL', 'APP_PUSH', 62, 0.13],
  ['PHONE', 'SMS', 412, 0.54],
  ['PHONE', 'EMAIL', 414, 0.38],
  ['PHONE', 'IN_PERSON', 18, 0.44],
  ['PHONE', 'PHONE', 394, 0.21],
  ['SMS', 'PHONE', 180, 0.44],
  ['SMS', 'EMAIL', 52, 0.25],
  ['SMS', 'SMS', 6, 0.5],
  ['APP_PUSH', 'SMS', 310, 0.63],
  ['LETTER', 'PHONE', 279, 0.36],
  ['FAX', 'EMAIL', 8, 0.4],
].map(([previous, channel, attempts, answered]) => ({
  keys: [String(previous), String(channel)],
  attempts: Number(attempts),
  answered: Number(answered),
}))

/** Replies, and the seconds of the median one; the spread is a factor. */
const DELAYS: Readonly<Partial<Record<Channel, readonly [replies: number, median: number, spread: number]>>> = {
  EMAIL: [2_860, 19_500, 4.2],
  PHONE: [1_940, 40, 9],
  SMS: [2_120, 1_100, 3.4],
  WHATSAPP: [106, 1_540, 3],
  INSTAGRAM: [84, 5_400, 3.2],
  LINKEDIN: [13, 90_100, 2.4],
  APP_PUSH: [202, 2_680, 3.5],
  LIVE_CHAT: [410, 95, 2.6],
  LETTER: [156, 582_000, 2.1],
  FAX: [25, 31_500, 3.1],
  IN_PERSON: [6, 10, 2],
}

function delaysBy(dimension: string): Group[] {
  if (dimension === 'CHANNEL')
    return CHANNELS.flatMap((channel) => {
      const [replies, median, spread] = DELAYS[channel] ?? [0, 1, 1]
      return [{ keys: [channel], attempts: replies, answered: 1, delays: { median, spread } }]
    })
  return CHANNEL_FAMILIES.map(ofFamily)
}

/** As its busiest channel. */
function ofFamily(family: string): Group {
  const own = CHANNELS.filter((channel) => familyOf(channel) === family)
  const replies = own.reduce((sum, channel) => sum + (DELAYS[channel]?.[0] ?? 0), 0)
  const busiest = own.toSorted((one, other) => (DELAYS[other]?.[0] ?? 0) - (DELAYS[one]?.[0] ?? 0))[0] ?? 'EMAIL'
  const [, median, spread] = DELAYS[busiest] ?? [0, 1, 1]
  return { keys: [family], attempts: replies, answered: 1, delays: { median, spread } }
}

function repliesByDelay(): Group[] {
  return CHANNEL_FAMILIES.map(ofFamily).flatMap(({ keys, attempts, delays }) =>
    REPLY_DELAYS.map((delay, at) => {
      const before = REPLY_DELAYS[at - 1]
      const share = arrived(CLASS_ENDS[delay], delays) - (before ? arrived(CLASS_ENDS[before], delays) : 0)
      return { keys: [...keys, delay], attempts: attempts * share, answered: 1 }
    }),
  )
}

/** A logistic curve on the logarithm of time: the share that has come within so many seconds. */
function arrived(seconds: number | null, delays: Group['delays']): number {
  if (seconds === null || !delays) return 1
  return 1 / (1 + (delays.median / seconds) ** (1.6 / Math.log(delays.spread)))
}

function quantile({ median, spread }: NonNullable<Group['delays']>, share: number): number {
  return median * (share / (1 - share)) ** (Math.log(spread) / 1.6)
}

/** Busy from 7 to 21; evenings in the middle of the week do best, Monday mornings worst. */
function hoursOfWeek(): Group[] {
  return WEEKDAYS.flatMap((weekday, day) =>
    Array.from({ length: 24 }, (_, hour) => ({
      keys: [weekday, String(hour)],
      attempts: attemptsAt(day, hour),
      answered: answeredAt(day, hour),
    })),
  ).filter(({ attempts }) => attempts > 0)
}

function attemptsAt(day: number, hour: number): number {
  if (hour < 6 || hour > 21) return hour === 23 ? 4 : 0
  const isEdge = hour === 6 || hour === 21
  const busy = isEdge ? 22 : Math.round(110 + 45 * Math.sin((hour - 7) / 2.4))
  return day < 5 ? busy : Math.round(busy / (day === 5 ? 3 : 8))
}

function answeredAt(day: number, hour: number): number {
  const evening = hour >= 17 && hour < 20 ? 0.17 : 0
  const midweek = day > 0 && day < 4 ? 0.05 : 0
  const early = hour < 9 ? (day === 0 ? -0.2 : -0.08) : 0
  return 0.36 + evening + midweek + early + 0.02 * Math.sin(hour * 1.7 + day)
}

const CHANNEL_WEIGHTS: Readonly<Partial<Record<Channel, number>>> = {
  EMAIL: 0.3,
  PHONE: 0.3,
  SMS: 0.24,
  APP_PUSH: 0.1,
  LETTER: 0.04,
  LINKEDIN: 0.008,
  IN_PERSON: 0.004,
}

function inHours(dimension: string, hours: readonly number[]): Group[] {
  const groups = hoursOfWeek().filter(({ keys }) => hours.includes(Number(keys[1])))
  if (dimension === 'LOCAL_WEEKDAY')
    return WEEKDAYS.map((weekday) =>
      together(
        [weekday],
        groups.filter(({ keys }) => keys[0] === weekday),
      ),
    )
  const all = together([], groups)
  return Object.entries(CHANNEL_WEIGHTS).map(([channel, weight], at) => ({
    keys: [channel],
    attempts: Math.round(all.attempts * weight),
    answered: Math.min(0.9, all.answered * (0.7 + 0.13 * at)),
  }))
}

function together(keys: readonly string[], groups: readonly Group[]): Group {
  const attempts = groups.reduce((sum, group) => sum + group.attempts, 0)
  const answered = groups.reduce((sum, group) => sum + group.answered * group.attempts, 0)
  return { keys, attempts, answered: attempts === 0 ? 0 : answered / attempts }
}

const FRACTIONS: Readonly<Record<string, number>> = {
  REPLY_DELAY_P25: 0.25,
  REPLY_DELAY_MEDIAN: 0.5,
  REPLY_DELAY_P75: 0.75,
  REPLY_DELAY_P90: 0.9,
}
const COUNTS: Readonly<Record<string, number>> = { ATTEMPTS: 1, OPEN: 0.029, UNDELIVERED: 0.014 }

function measureOf(measure: string, { attempts, answered, delays }: Group) {
  const settled = Math.round(attempts)
  const replies = Math.round(settled * answered)
  const count = COUNTS[measure]
  if (count !== undefined) return told(measure, Math.round(attempts * count))
  if (measure === 'ANSWERED') return told(measure, replies)
  if (settled < 10) return { ...told(measure, 0), value: null, sample: 'WITHHELD' }
  const sample = settled < 30 ? 'FEW' : 'OK'
  const fraction = FRACTIONS[measure]
  if (fraction !== undefined && delays)
    return { ...told(measure, quantile(delays, fraction)), denominator: replies, sample }
  const part = measure === 'UNANSWERED_RATE' ? settled - replies : replies
  return { ...told(measure, 0), ...aShare(part, settled), sample }
}

function told(measure: string, value: number) {
  return { measure, value, numerator: null, denominator: null, low: null, high: null, sample: 'OK', previous: null }
}
