import { useQuery } from '@tanstack/react-query'
import { t, word } from '../words/t.ts'
import { type Asked, experimentQuestion } from './experiment-query.ts'
import { unbroken, verdictOf } from './verdict.ts'
import styles from './verdict-lead.module.css'

/** The finding as one sentence, or what the page is about until there is one. */
export function VerdictLead({ asked }: { asked: Asked }) {
  const { data } = useQuery({ ...experimentQuestion(asked), select: ({ experiment }) => verdictOf(experiment) })
  const question = t('What did following the recommendations do?')
  if (!data) return <Waiting question={question} />
  const { subject, finding, sentence } = data
  return (
    <span role="status">
      <span className={styles.subject}>{subject === null ? question : word(subject)}</span>
      <span className={styles.sentence} data-finding={finding}>
        {unbroken(sentence)}
      </span>
    </span>
  )
}

/** The sentence is in larger letters than the question, and its place is held. */
function Waiting({ question }: { question: string }) {
  return (
    <>
      <span className={styles.subject}>{question}</span>
      <span className={styles.sentence} />
    </>
  )
}
