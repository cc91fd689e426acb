import { CHANNEL_LABELS } from '@wavelength/core'
import { dayText } from '../format/time.ts'
import { API_LANGUAGE } from '../words/language.ts'
import { t, word } from '../words/t.ts'
import { ApiText } from './api-text.tsx'
import styles from './do-not-list.module.css'
import { exclusionSentence } from './exclusion-sentence.ts'
import type { Recommendation } from './profile-query.ts'

type Excluded = Recommendation['excluded']

/** What is closed for this message, and by which rule. Rules stand before scores; missing addresses are no rule. */
export function DoNotList({ excluded }: { excluded: Excluded }) {
  const isMissing = ({ code }: Excluded[number]) => code === 'NO_ADDRESS'
  const missing = excluded.filter(isMissing).map(({ channel }) => word(CHANNEL_LABELS[channel]))
  return (
    <>
      <ClosedByRules excluded={excluded.filter((each) => !isMissing(each))} />
      {missing.length > 0 && (
        <p className={styles.missing}>{t('No address known for: {channels}.', { channels: missing.join(', ') })}</p>
      )}
    </>
  )
}

function ClosedByRules({ excluded }: { excluded: Excluded }) {
  if (excluded.length === 0) return null
  return (
    <section className={styles.closed} aria-label={t('Do not use')}>
      <h2 className={styles.title}>{t('Do not use')}</h2>
      <ul className={styles.list}>
        {excluded.map((closed) => (
          <li key={`${closed.channel} ${closed.code}`}>
            <Closed closed={closed} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Closed({ closed }: { closed: Excluded[number] }) {
  const { channel, text, citation, until } = closed
  return (
    <>
      <strong>{word(CHANNEL_LABELS[channel])}</strong>: <ApiText said={exclusionSentence(closed)} text={text} />
      {until && ` ${t('Until {day}.', { day: dayText(until) })}`}
      {citation && (
        <span className={styles.citation} lang={API_LANGUAGE}>
          {' '}
          {citation}
        </span>
      )}
    </>
  )
}
