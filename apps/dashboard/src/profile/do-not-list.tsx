import { CHANNEL_LABELS } from '@wavelength/core'
import { dayText } from '../format/time.ts'
import styles from './do-not-list.module.css'
import type { Recommendation } from './profile-query.ts'

/** What is closed for this message, and by which rule. Rules stand before scores. */
export function DoNotList({ excluded }: { excluded: Recommendation['excluded'] }) {
  if (excluded.length === 0) return null
  return (
    <section className={styles.closed} aria-label="Do not use">
      <h2 className={styles.title}>Do not use</h2>
      <ul className={styles.list}>
        {excluded.map(({ channel, code, text, citation, until }) => (
          <li key={`${channel} ${code}`}>
            <strong>{CHANNEL_LABELS[channel]}</strong>: {text}
            {until && ` Until ${dayText(until)}.`}
            {citation && <span className={styles.citation}> {citation}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
