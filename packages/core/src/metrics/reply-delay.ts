/** How long answered attempts waited, in classes that a wait can be chosen by: the first class that ends after the delay. */
export const REPLY_DELAYS = [
  'WITHIN_1_MINUTE',
  'WITHIN_5_MINUTES',
  'WITHIN_15_MINUTES',
  'WITHIN_1_HOUR',
  'WITHIN_4_HOURS',
  'WITHIN_12_HOURS',
  'WITHIN_1_DAY',
  'WITHIN_2_DAYS',
  'WITHIN_3_DAYS',
  'WITHIN_7_DAYS',
  'WITHIN_14_DAYS',
  'LATER',
] as const
export type ReplyDelay = (typeof REPLY_DELAYS)[number]

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const CLASS_ENDS_MS: readonly number[] = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  2 * DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
  14 * DAY_MS,
]

/** Each bucket ends at most this many times later than it begins. */
const RATIO = 1.049
/** Delays below are one bucket, those above another. */
const SHORTEST_MS = SECOND_MS
const LONGEST_MS = 3650 * DAY_MS

/**
 * What a quantile may be off by, as a share of itself: half a bucket on the logarithmic scale, and what whole
 * milliseconds take. (The relative-error guarantee of C. Masson, J. E. Rim and H. K. Lee, "DDSketch", PVLDB 12, 2019,
 * here with fixed bounds.)
 */
export const REPLY_DELAY_ERROR = 0.025

/**
 * Where the buckets of the histogram of reply delays begin, in milliseconds; the first begins at 0. They hold the
 * ends of all classes, so that a bucket lies in one class.
 */
export const DELAY_BUCKET_STARTS_MS: readonly number[] = bucketStarts()

function bucketStarts(): number[] {
  const count = Math.ceil(Math.log(LONGEST_MS / SHORTEST_MS) / Math.log(RATIO))
  const grid = Array.from({ length: count + 1 }, (_, at) => Math.round(SHORTEST_MS * RATIO ** at))
  return [...new Set([0, ...grid, ...CLASS_ENDS_MS])].sort((a, b) => a - b)
}

/** The bucket of a delay: an index into `DELAY_BUCKET_STARTS_MS`. */
export function delayBucketOf(delayMs: number): number {
  return Math.max(0, lastAtMost(DELAY_BUCKET_STARTS_MS, delayMs))
}

/** The first bucket of each class, in the order of `REPLY_DELAYS`. */
export const FIRST_BUCKETS: readonly number[] = [0, ...CLASS_ENDS_MS.map(delayBucketOf)]

export function replyDelayOf(bucket: number): ReplyDelay {
  return REPLY_DELAYS[lastAtMost(FIRST_BUCKETS, bucket)] ?? 'LATER'
}

/** The index of the last of these ascending numbers that is not above the value; -1 when all are. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** How many delays lie in each bucket. */
export type DelayHistogram = ReadonlyMap<number, number>

/**
 * A quantile of the delays, in seconds; null when there are none. Linear between the two nearest ranks, as
 * `percentile_cont` has it, each rank taken for the middle of its bucket: off by at most `REPLY_DELAY_ERROR` of
 * itself, or by a second.
 */
export function delayQuantile(histogram: DelayHistogram, fraction: number): number | null {
  const buckets = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const total = buckets.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  const rank = (total - 1) * fraction
  const below = secondsAt(buckets, Math.floor(rank))
  const above = secondsAt(buckets, Math.ceil(rank))
  return below + (above - below) * (rank - Math.floor(rank))
}

function secondsAt(buckets: readonly (readonly [bucket: number, count: number])[], rank: number): number {
  let seen = 0
  for (const [bucket, count] of buckets) {
    seen += count
    if (rank < seen) return middleOf(bucket) / SECOND_MS
  }
  return 0
}

/** The middle on the logarithmic scale: the same number of times above the start and below the end. */
function middleOf(bucket: number): number {
  const start = DELAY_BUCKET_STARTS_MS[bucket] ?? 0
  return Math.sqrt(start * (DELAY_BUCKET_STARTS_MS[bucket + 1] ?? start))
}
