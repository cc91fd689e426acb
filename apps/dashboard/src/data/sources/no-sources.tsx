import { PageLink } from '../../address/page-link.tsx'
import { t } from '../../words/t.ts'
import page from '../data-page.module.css'
import styles from './no-sources.module.css'

/** What will stand here, and the two ways to get there. */
export function NoSources({ mayImport }: { mayImport: boolean }) {
  return (
    <div className={styles.empty}>
      <p className={styles.headline}>{t('No contacts yet.')}</p>
      <p>
        {t(
          'Every system that reports will stand here: its last contact, how often it delivers, and what is incomplete when it is late.',
        )}
      </p>
      <p className={styles.ways}>
        {mayImport && (
          <PageLink to="/data" search={{ step: 'upload' }} className={page.action}>
            {t('Import a file')}
          </PageLink>
        )}
        <PageLink to="/welcome">{t('Try the sample data')}</PageLink>
        <PageLink to="/developers">{t('Record contacts from your own systems')}</PageLink>
      </p>
    </div>
  )
}
