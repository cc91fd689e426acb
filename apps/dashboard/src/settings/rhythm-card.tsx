import { type DataStatus, dataStatusQuestion } from '../frame/data-status.ts'
import { useChange } from '../graphql/use-change.ts'
import { Card } from '../panel/card.tsx'
import { t } from '../words/t.ts'
import styles from './settings-page.module.css'
import { CHANGE_SETTINGS } from './settings-query.ts'

const HOUR = 3_600
const DAY = 24 * HOUR

type Source = DataStatus['sources'][number]

/** When a source counts as late. */
export function RhythmCard({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <Card
      title={t('When a source is late')}
      subtitle={t('As it usually delivers, unless told here. Late sources are named on every page.')}
    >
      <div className={styles.choices}>
        {sources.map((source) => (
          <RhythmField key={source.source} source={source} />
        ))}
      </div>
    </Card>
  )
}

function RhythmField({ source: { source, expectedEverySeconds, isRhythmSet } }: { source: Source }) {
  const change = useChange(CHANGE_SETTINGS, dataStatusQuestion.queryKey)
  const choices = [
    { seconds: HOUR, label: t('every hour') },
    { seconds: DAY, label: t('every day') },
    { seconds: 7 * DAY, label: t('every week') },
    { seconds: 31 * DAY, label: t('every month') },
  ]
  const choose = (written: string) =>
    change.mutate({
      settings: { sources: [{ source, expectedEverySeconds: written === '' ? null : Number(written) }] },
    })
  const chosen = isRhythmSet ? String(expectedEverySeconds) : ''
  const isListed = choices.some(({ seconds }) => String(seconds) === chosen)
  return (
    <label className={styles.choice}>
      {source}
      <select value={chosen} disabled={change.isPending} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('as usual')}</option>
        {choices.map(({ seconds, label }) => (
          <option key={seconds} value={seconds}>
            {label}
          </option>
        ))}
        {chosen !== '' && !isListed && <option value={chosen}>{t('every {n} seconds', { n: Number(chosen) })}</option>}
      </select>
    </label>
  )
}
