import { addressOf, readSearch } from '../address/search.ts'
import form from '../panel/form.module.css'
import { t } from '../words/t.ts'
import styles from './share-dialog.module.css'

/** This very view as sheets of paper, or as a PDF made of them. */
export function PrintLink() {
  const address = addressOf(location.pathname, { ...readSearch(location.search), print: '1' })
  return (
    <section className={styles.part}>
      <h3>{t('On paper or as a PDF')}</h3>
      <div className={form.row}>
        <button type="button" onClick={() => window.open(address, '_blank', 'noopener')}>
          {t('Print')}
        </button>
      </div>
      <p className={form.note}>
        {t('Opens the page in a new tab, with every table in full and how each number is counted.')}
      </p>
    </section>
  )
}
