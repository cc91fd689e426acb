import { span } from '../format/duration.ts'
import { momentText } from '../format/time.ts'
import { marked } from '../words/marked.ts'
import { t } from '../words/t.ts'
import type { DataStatus } from './data-status.ts'
import styles from './freshness.module.css'

/** Older than this, the age of the data is said in words. */
const STALE_AFTER_SECONDS = 24 * 3600

/** How far the data reaches: a fact on every page, never "just now". */
export function Freshness({ status: { dataThrough, asOf, timeZone } }: { status: DataStatus }) {
  if (dataThrough === null) return <p className={styles.freshness}>{t('No data yet')}</p>
  const age = (Date.parse(asOf) - Date.parse(dataThrough)) / 1000
  const isStale = age > STALE_AFTER_SECONDS
  const moment = <time dateTime={dataThrough}>{momentText(dataThrough, timeZone)}</time>
  return (
    <p className={styles.freshness} data-stale={isStale || undefined}>
      {isStale
        ? marked('Data to {moment} {zone}, {age} old', { moment, zone: timeZone, age: span(age) })
        : marked('Data to {moment} {zone}', { moment, zone: timeZone })}
    </p>
  )
}
