import { PageLink } from '../address/page-link.tsx'
import { t } from '../words/t.ts'
import styles from './alone.module.css'

export function NotFound() {
  return (
    <div className={styles.alone}>
      <title>{`${t('Not found')} · Wavelength`}</title>
      <h1>{t('There is no such page')}</h1>
      <p>{t('The address may be mistyped, or the page has moved.')}</p>
      <PageLink to="/">{t('Go to the overview')}</PageLink>
    </div>
  )
}
