import type { Arms, Policy } from './experiment-query.ts'
import styles from './remarks.module.css'
import { remarksBeside } from './verdict.ts'

/** What a reader must know before leaning on the numbers, in the API's words. */
export function Remarks({ of, also = [] }: { of: Arms | Policy; also?: readonly string[] }) {
  const texts = [...also, ...remarksBeside(of)]
  if (texts.length === 0) return null
  return (
    <ul className={styles.remarks}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
