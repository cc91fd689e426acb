import { useQuery } from '@tanstack/react-query'
import { useOption } from '../address/use-option.ts'
import { t } from '../words/t.ts'
import styles from './experiment-page.module.css'
import { pastQuestion } from './experiment-query.ts'
import type { PanelProps } from './panel-props.ts'
import { PolicyPanel } from './policy-panel.tsx'

/** What contacts suggest that were made without a recommendation: worked out when somebody asks, for it takes a while. */
export function PastPanels({ asked }: PanelProps) {
  const [past, setPast] = useOption('past', ['off', 'on'])
  const isPastShown = past === 'on'
  return (
    <div className={styles.boxes}>
      <section className={`${styles.box} ${styles.offer}`} aria-labelledby="past">
        <h2 id="past">{t('What past contacts suggest')}</h2>
        <p className={styles.text}>
          {t(
            'Number one as it would have been recommended, judged by contacts made without a recommendation: a first impression before there is an experiment. It is worked out anew for a sample and takes some seconds.',
          )}
        </p>
        <div className={styles.buttons}>
          <button type="button" aria-expanded={isPastShown} onClick={() => setPast(isPastShown ? 'off' : 'on')}>
            {isPastShown ? t('Hide it') : t('Work it out')}
          </button>
        </div>
      </section>
      {isPastShown && (
        <>
          <LotteriesPanel asked={asked} />
          <HistoryPanel asked={asked} />
        </>
      )}
    </div>
  )
}

/** Only where contacts were recorded with the probability of their choice. */
function LotteriesPanel({ asked }: PanelProps) {
  const report = useQuery({ ...pastQuestion(asked), select: ({ experiment }) => experiment.ownLotteries })
  if (!report.data || report.data.choices === 0) return null
  return (
    <PolicyPanel
      name="own-lotteries"
      title={t('By lotteries of your own')}
      subtitle={t(
        'Share of first attempts answered, with 95% interval, by contacts recorded with the probability of their choice.',
      )}
      report={report}
    />
  )
}

function HistoryPanel({ asked }: PanelProps) {
  const report = useQuery({ ...pastQuestion(asked), select: ({ experiment }) => experiment.history })
  return (
    <PolicyPanel
      name="history-estimated"
      title={t('By history: estimated, and no evidence')}
      subtitle={t(
        'Nobody wrote down how likely each choice was; it is estimated from how often it was made. Dashed: estimated.',
      )}
      report={report}
    />
  )
}
