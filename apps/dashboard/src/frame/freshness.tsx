import { span } from '../format/duration.ts'
import { momentText } from '../format/time.ts'
import type { DataStatus } from './data-status.ts'
import styles from './freshness.module.css'

/** Older than this, the age of the data is said in words. */
const STALE_AFTER_SECONDS = 24 * 3600

/** How far the data reaches: a fact on every page, never "just now". */
export function Freshness({ status: { dataThrough, asOf, timeZone } }: { status: DataStatus }) {
  if (dataThrough === null) return <p className={styles.freshness}>No data yet</p>
  const age = (Date.parse(asOf) - Date.parse(dataThrough)) / 1000
  const isStale = age > STALE_AFTER_SECONDS
  return (
    <p className={styles.freshness} data-stale={isStale || undefined}>
      Data to <time dateTime={dataThrough}>{momentText(dataThrough, timeZone)}</time> {timeZone}
      {isStale && `, ${span(age)} old`}
    </p>
  )
}
