import { CHANNEL_LABELS } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { Card } from '../panel/card.tsx'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { t, word } from '../words/t.ts'
import styles from './settings-page.module.css'
import type { KeptSettings } from './settings-query.ts'

/** What holds here and cannot be changed on this page, and where it can. */
export function FixedSettings({ settings: { fixed, responseWindows } }: { settings: KeptSettings }) {
  return (
    <>
      <div className={styles.wide}>
        <Card title={t('Set elsewhere')} subtitle={t('What holds for this deployment, and how it is changed.')}>
          <ScrollArea label={t('Settings and how they are changed')}>
            <table className={styles.table}>
              <caption className="visually-hidden">{t('Set elsewhere')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Setting')}</th>
                  <th scope="col">{t('Value')}</th>
                  <th scope="col">{t('Why')}</th>
                  <th scope="col">{t('How to change it')}</th>
                </tr>
              </thead>
              <tbody lang="en">
                {fixed.map(({ code, label, value, why, howToChange }) => (
                  <tr key={code}>
                    <th scope="row">{label}</th>
                    <td>{value}</td>
                    <td className={styles.note}>{why}</td>
                    <td className={styles.note}>{howToChange}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </Card>
      </div>
      <Card
        title={t('How long an answer is waited for')}
        subtitle={t('After this, an attempt counts as unanswered. The same everywhere, so that rates can be compared.')}
      >
        <table className={styles.table}>
          <caption className="visually-hidden">{t('How long an answer is waited for')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Channel')}</th>
              <th scope="col">{t('Wait')}</th>
            </tr>
          </thead>
          <tbody>
            {responseWindows.map(({ channel, window }) => (
              <tr key={channel}>
                <th scope="row">{word(CHANNEL_LABELS[channel])}</th>
                <td>{spokenDuration(window)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </>
  )
}
