import { CHANNEL_LABELS, familyOf } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { ofHundred } from '../format/of-hundred.ts'
import { momentText } from '../format/time.ts'
import { Card } from '../panel/card.tsx'
import { FamilyMark } from '../panel/family-mark.tsx'
import { t, word } from '../words/t.ts'
import styles from './attempt-plan.module.css'
import type { Recommendation } from './profile-query.ts'

/** First this, then wait, then that. */
export function AttemptPlan({ plan, timeZone }: { plan: Recommendation['plan']; timeZone: string | null }) {
  const zone = timeZone ?? 'UTC'
  return (
    <Card
      title={t('Plan of attempts')}
      subtitle={
        timeZone === null
          ? t('Times in UTC: the customer’s zone is not known.')
          : t('Times in {zone}, theirs.', { zone })
      }
    >
      <ol className={styles.plan}>
        {plan.map((attempt) => (
          <li key={attempt.step} className={styles.step}>
            <span className={styles.number}>{attempt.step}</span>
            <div>
              <h3>
                <FamilyMark family={familyOf(attempt.channel)} /> {word(CHANNEL_LABELS[attempt.channel])}
              </h3>
              <p>
                {t('From {moment}, then wait {wait}.', {
                  moment: momentText(attempt.notBefore, zone),
                  wait: spokenDuration(attempt.waitBeforeNextAttempt),
                })}
              </p>
              <p className={styles.reached}>
                {t('Answered by then: {share}', { share: ofHundred(attempt.answeredByThen) })}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
