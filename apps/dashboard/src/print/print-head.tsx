import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../address/page-link.tsx'
import { useAddress } from '../address/use-address.ts'
import { daysText } from '../filters/days-text.ts'
import { narrowingsOf } from '../filters/narrowings.ts'
import { momentText } from '../format/time.ts'
import type { View } from '../report/view.ts'
import { t } from '../words/t.ts'
import { organisationQuestion } from './organisation-query.ts'
import styles from './print-head.module.css'
import { useIsForPrint, useIsPrinting } from './printing.ts'

/** What a sheet of paper must say of itself: whose numbers, of which days, narrowed to what, known until when. */
export function PrintHead({ view }: { view: View }) {
  const { data } = useQuery(organisationQuestion())
  const isPrinting = useIsPrinting()
  if (!isPrinting) return null
  const { filter, status, timeZone } = view
  const narrowings = narrowingsOf(filter).map(({ label }) => label)
  return (
    <section className={styles.head} aria-label={t('About this print')}>
      <ForScreen />
      {data?.settings.organisationName && <p className={styles.organisation}>{data.settings.organisationName}</p>}
      <p>{daysText(view)}</p>
      <p>{narrowings.length > 0 ? t('Only {narrowed}', { narrowed: narrowings.join(' · ') }) : t('All contacts')}</p>
      {status.dataThrough !== null && (
        <p>{t('Data to {moment} {zone}', { moment: momentText(status.dataThrough, timeZone), zone: timeZone })}</p>
      )}
    </section>
  )
}

/** Not on paper. */
function ForScreen() {
  const { path, search } = useAddress()
  if (!useIsForPrint()) return null
  return (
    <p className={styles.screen}>
      <button type="button" onClick={() => window.print()}>
        {t('Print')}
      </button>
      <PageLink to={path} search={{ ...search, print: '' }}>
        {t('Back to the page')}
      </PageLink>
    </p>
  )
}
