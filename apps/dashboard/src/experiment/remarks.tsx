import type { Arms, Policy } from './experiment-query.ts'
import styles from './remarks.module.css'
import { remarksBeside } from './verdict.ts'

/** What a reader must know before leaning on the numbers. */
export function Remarks({ of, also = [] }: { of: Arms | Policy; also?: readonly string[] }) {
  const remarks = remarksBeside(of)
  if (also.length + remarks.length === 0) return null
  return (
    <ul className={styles.remarks}>
      {also.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {remarks.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
