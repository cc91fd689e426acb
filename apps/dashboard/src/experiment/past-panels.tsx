import { useQuery } from '@tanstack/react-query'
import styles from './experiment-page.module.css'
import { pastQuestion } from './experiment-query.ts'
import type { PanelProps } from './panel-props.ts'
import { PolicyPanel } from './policy-panel.tsx'

/** What contacts suggest that were made without a recommendation: worked out when somebody asks, for it takes a while. */
export function PastPanels({ asked, settings }: PanelProps) {
  const { isPastShown, showPast } = settings
  return (
    <div className={styles.boxes}>
      <section className={`${styles.box} ${styles.offer}`} aria-labelledby="past">
        <h2 id="past">What past contacts suggest</h2>
        <p className={styles.text}>
          Number one as it would have been recommended, judged by contacts made without a recommendation: a first
          impression before there is an experiment. It is worked out anew for a sample and takes some seconds.
        </p>
        <div className={styles.buttons}>
          <button type="button" aria-expanded={isPastShown} onClick={() => showPast(!isPastShown)}>
            {isPastShown ? 'Hide it' : 'Work it out'}
          </button>
        </div>
      </section>
      {isPastShown && (
        <>
          <LotteriesPanel asked={asked} settings={settings} />
          <HistoryPanel asked={asked} settings={settings} />
        </>
      )}
    </div>
  )
}

/** Only where contacts were recorded with the probability of their choice. */
function LotteriesPanel({ asked, settings }: PanelProps) {
  const report = useQuery({ ...pastQuestion(asked), select: ({ experiment }) => experiment.ownLotteries })
  if (!report.data || report.data.choices === 0) return null
  return (
    <PolicyPanel
      panel="lotteries"
      name="own-lotteries"
      title="By lotteries of your own"
      subtitle="Share of first attempts answered, with 95% interval, by contacts recorded with the probability of their choice."
      report={report}
      settings={settings}
    />
  )
}

function HistoryPanel({ asked, settings }: PanelProps) {
  const report = useQuery({ ...pastQuestion(asked), select: ({ experiment }) => experiment.history })
  return (
    <PolicyPanel
      panel="history"
      name="history-estimated"
      title="By history: estimated, and no evidence"
      subtitle="Nobody wrote down how likely each choice was; it is estimated from how often it was made. Dashed: estimated."
      report={report}
      settings={settings}
    />
  )
}
