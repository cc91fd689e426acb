import { CHANNEL_LABELS, familyOf } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { ofHundred } from '../format/of-hundred.ts'
import { momentText } from '../format/time.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import styles from './attempt-plan.module.css'
import { Card } from './card.tsx'
import type { Recommendation } from './profile-query.ts'

/** First this, then wait, then that. */
export function AttemptPlan({ plan, timeZone }: { plan: Recommendation['plan']; timeZone: string | null }) {
  const zone = timeZone ?? 'UTC'
  return (
    <Card
      title="Plan of attempts"
      subtitle={timeZone === null ? 'Times in UTC: the customer’s zone is not known.' : `Times in ${zone}, theirs.`}
    >
      <ol className={styles.plan}>
        {plan.map((attempt) => (
          <li key={attempt.step} className={styles.step}>
            <span className={styles.number}>{attempt.step}</span>
            <div>
              <h3>
                <FamilyMark family={familyOf(attempt.channel)} /> {CHANNEL_LABELS[attempt.channel]}
              </h3>
              <p>
                From {momentText(attempt.notBefore, zone)}, then wait {spokenDuration(attempt.waitBeforeNextAttempt)}.
              </p>
              <p className={styles.reached}>Answered by then: {ofHundred(attempt.answeredByThen)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
