import { Card } from '../panel/card.tsx'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { t } from '../words/t.ts'
import styles from './settings-page.module.css'
import type { KeptSettings } from './settings-query.ts'

/** What holds here and cannot be changed on this page, and where it can. */
export function FixedSettings({ fixed }: Pick<KeptSettings, 'fixed'>) {
  return (
    <div className={styles.wide}>
      <Card title={t('Set elsewhere')} subtitle={t('What holds for this deployment, and how it is changed.')}>
        <ScrollArea label={t('Settings and how they are changed')}>
          <table className={`${styles.table} ${styles.fixed}`}>
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
                  <td data-label={t('Value')}>{value}</td>
                  <td data-label={t('Why')} className={styles.note}>
                    {why}
                  </td>
                  <td data-label={t('How to change it')} className={styles.note}>
                    {howToChange}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </Card>
    </div>
  )
}
