import { CHANNEL_LABELS, CONFIDENCE_LABELS, familyOf } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { windowText } from '../format/local-window.ts'
import { barePercent } from '../format/number.ts'
import { ofHundred } from '../format/of-hundred.ts'
import { plural, t, word } from '../words/t.ts'
import styles from './answer-card.module.css'
import type { Option } from './profile-query.ts'

const RANK_LABELS = { FIRST: 'Number one', SECOND: 'Number two' } as const

/** One way to reach the customer: which, when, how long to wait, how likely an answer is and how sure that is. */
export function AnswerCard({ rank, option }: { rank: keyof typeof RANK_LABELS; option: Option }) {
  const { channel, localWindow, waitBeforeNextAttempt, confidence, signals, answerProbability, contactPoint } = option
  return (
    <section
      className={styles.card}
      data-family={familyOf(channel)}
      data-rank={rank}
      aria-label={`${word(RANK_LABELS[rank])}: ${word(CHANNEL_LABELS[channel])}`}
    >
      <p className={styles.rank}>{word(RANK_LABELS[rank])}</p>
      <h2 className={styles.channel}>{word(CHANNEL_LABELS[channel])}</h2>
      {contactPoint?.address && (
        <p className={styles.address}>
          {contactPoint.address}
          {contactPoint.label && ` (${contactPoint.label})`}
        </p>
      )}
      <dl className={styles.facts}>
        <Fact name={t('When')} value={t('{window} their time', { window: windowText(localWindow) })} />
        <Fact
          name={t('Then wait')}
          value={t('{wait} before another attempt', { wait: spokenDuration(waitBeforeNextAttempt) })}
        />
        <Fact name={t('Answered')} value={likelyText(answerProbability)} />
        <Fact name={t('How sure')} value={`${word(CONFIDENCE_LABELS[confidence])}, ${plural(signals, 'signal')}`} />
      </dl>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function likelyText({ value, low, high }: Option['answerProbability']): string {
  return t('{share}, likely {low}–{high}', {
    share: ofHundred(value),
    low: barePercent(low),
    high: barePercent(high),
  })
}
