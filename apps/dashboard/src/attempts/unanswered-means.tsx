import { useQuery } from '@tanstack/react-query'
import { CHANNEL_LABELS, CHANNEL_TRAITS, CHANNELS } from '@wavelength/core'
import { measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { Mark } from '../behind/mark.tsx'
import panel from '../panel/panel.module.css'
import { useView } from '../report/report.ts'
import { counted, t, word } from '../words/t.ts'
import styles from './unanswered-means.module.css'
import { waitingQuestion } from './waiting-query.ts'

/** What the page counts, said on the page; and how much it leaves out. */
export function UnansweredMeans() {
  return (
    <section className={panel.panel} aria-labelledby="unanswered-means">
      <h2 id="unanswered-means">{t('What counts as unanswered')}</h2>
      <p>{t('No reply on any channel within the wait window. Still waiting is counted in neither part.')}</p>
      <dl className={styles.windows}>
        {windows().map(({ days, channels }) => (
          <div key={days}>
            <dt>{counted(days, '{n} day', '{n} days')}</dt>
            <dd>{channels.join(', ')}</dd>
          </div>
        ))}
      </dl>
      <LeftOut />
    </section>
  )
}

function LeftOut() {
  const { data } = useQuery({ ...waitingQuestion(useView()), select: ({ attempts }) => attempts.rows[0] })
  const open = measured(data, 'OPEN').value
  const undelivered = measured(data, 'UNDELIVERED').value
  if (open === null || undelivered === null) return null
  return (
    <p className={styles.leftOut}>
      <strong>
        <Mark behind={open > 0 ? waiting() : null}>
          {counted(open, '{n} attempt is still waiting.', '{n} attempts are still waiting.')}
        </Mark>
      </strong>{' '}
      <Mark behind={undelivered > 0 ? lost() : null}>
        {counted(
          undelivered,
          '{n} more never arrived, and is left out too.',
          '{n} more never arrived, and are left out too.',
        )}
      </Mark>
    </p>
  )
}

function waiting(): Behind {
  return { title: t('Attempts still waiting'), measure: 'OPEN', narrowed: {} }
}

function lost(): Behind {
  return { title: t('Attempts that never arrived'), measure: 'UNDELIVERED', narrowed: {} }
}

/** Shortest first, with the channels that wait so long. */
function windows() {
  const byDays = Map.groupBy(CHANNELS, (channel) => CHANNEL_TRAITS[channel].responseWindowHours / 24)
  return [...byDays]
    .map(([days, channels]) => ({ days, channels: channels.map((channel) => word(CHANNEL_LABELS[channel])) }))
    .sort((one, other) => one.days - other.days)
}
