import { useAddress } from '../address/use-address.ts'
import styles from '../panel/panel-state.module.css'
import { t } from '../words/t.ts'

/** Why there is nothing here, and the one step that changes it. */
export function NobodyHere() {
  const { search, change } = useAddress()
  const isNarrowed = [search.cohort, search.seg, search.country].some((part) => part !== undefined)
  return (
    <div className={styles.state}>
      <p className={styles.headline}>{isNarrowed ? t('No customer matches.') : t('No customers yet.')}</p>
      {isNarrowed && (
        <button type="button" onClick={() => change({ cohort: '', seg: '', country: '' })}>
          {t('Show everybody')}
        </button>
      )}
    </div>
  )
}
