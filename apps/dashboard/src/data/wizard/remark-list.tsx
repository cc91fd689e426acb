import type { Path } from '../mapping/at-path.ts'
import { type Remark, remarksAt } from '../mapping/remarks.ts'
import styles from './mapping-form.module.css'

interface RemarksProps {
  readonly remarks: readonly Remark[]
  readonly place: Path | null
  /** By which the field names them. */
  readonly id?: string
}

/** What is wrong with a field, or still to be told, beside it. */
export function Remarks({ remarks, place, id }: RemarksProps) {
  const messages = remarksAt(remarks, place)
  if (messages.length === 0) return null
  return (
    <div id={id} className={styles.remarks}>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}
