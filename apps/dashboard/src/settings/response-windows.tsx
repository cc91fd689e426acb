import { CHANNEL_LABELS } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { Card } from '../panel/card.tsx'
import { t, word } from '../words/t.ts'
import styles from './settings-page.module.css'
import type { KeptSettings } from './settings-query.ts'

/** After how long without an answer an attempt over each channel has failed. */
export function ResponseWindows({ windows }: { windows: KeptSettings['responseWindows'] }) {
  return (
    <Card
      title={t('How long an answer is waited for')}
      subtitle={t('After this, an attempt counts as unanswered. The same everywhere, so that rates can be compared.')}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{t('How long an answer is waited for')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Channel')}</th>
            <th scope="col" data-number>
              {t('Wait')}
            </th>
          </tr>
        </thead>
        <tbody>
          {windows.map(({ channel, window }) => (
            <tr key={channel}>
              <th scope="row">{word(CHANNEL_LABELS[channel])}</th>
              <td data-number>{spokenDuration(window)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
