import { useQuery } from '@tanstack/react-query'
import { type Asked, experimentQuestion } from './experiment-query.ts'
import { unbroken, verdictOf } from './verdict.ts'
import styles from './verdict-lead.module.css'

/** The finding as one sentence, or what the page is about until there is one. */
export function VerdictLead({ asked }: { asked: Asked }) {
  const { data } = useQuery({ ...experimentQuestion(asked), select: ({ experiment }) => verdictOf(experiment) })
  if (!data) return 'What did following the recommendations do?'
  const { subject, finding, sentence } = data
  return (
    <span role="status">
      <span className={styles.subject}>{subject ?? 'What did following the recommendations do?'}</span>
      <span className={styles.sentence} data-finding={finding}>
        {unbroken(sentence)}
      </span>
    </span>
  )
}
