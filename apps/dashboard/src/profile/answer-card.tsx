import { CHANNEL_LABELS, CONFIDENCE_LABELS, familyOf } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { windowText } from '../format/local-window.ts'
import { ofHundred } from '../format/of-hundred.ts'
import { plural } from '../words/t.ts'
import styles from './answer-card.module.css'
import type { Option } from './profile-query.ts'

/** One way to reach the customer: which, when, how long to wait, how likely an answer is and how sure that is. */
export function AnswerCard({ rank, option }: { rank: 'Number one' | 'Number two'; option: Option }) {
  const { channel, localWindow, waitBeforeNextAttempt, confidence, signals, answerProbability, contactPoint } = option
  return (
    <section
      className={styles.card}
      data-family={familyOf(channel)}
      data-rank={rank}
      aria-label={`${rank}: ${CHANNEL_LABELS[channel]}`}
    >
      <p className={styles.rank}>{rank}</p>
      <h2 className={styles.channel}>{CHANNEL_LABELS[channel]}</h2>
      {contactPoint?.address && (
        <p className={styles.address}>
          {contactPoint.address}
          {contactPoint.label && ` (${contactPoint.label})`}
        </p>
      )}
      <dl className={styles.facts}>
        <Fact name="When" value={`${windowText(localWindow)} their time`} />
        <Fact name="Then wait" value={`${spokenDuration(waitBeforeNextAttempt)} before another attempt`} />
        <Fact name="Answered" value={`${ofHundred(answerProbability.value)}, likely ${likely(answerProbability)}`} />
        <Fact name="How sure" value={`${CONFIDENCE_LABELS[confidence]}, ${plural(signals, 'signal')}`} />
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

function likely({ low, high }: Option['answerProbability']): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)}`
}
