import { PageLink } from '../address/page-link.tsx'
import { type DataStatus, dataStatusQuestion } from '../frame/data-status.ts'
import { refusalText } from '../graphql/refusal-text.ts'
import { useChange } from '../graphql/use-change.ts'
import form from '../panel/form.module.css'
import { plural, t } from '../words/t.ts'
import { RemoveSample } from './remove-sample.tsx'
import { LOAD_SAMPLE } from './sample-query.ts'
import styles from './welcome-page.module.css'

/** An invented business, in a store that has nothing of one's own yet. */
export function SampleOffer({ status }: { status: DataStatus }) {
  if (status.sampleCustomers > 0) return <IsLoaded customers={status.sampleCustomers} />
  if (status.customers > 0) return <p>{t('There is data of your own already, and the two are never mixed.')}</p>
  return <Load />
}

function IsLoaded({ customers }: { customers: number }) {
  return (
    <>
      <p>{t('{customers} of an invented business are here.', { customers: plural(customers, 'customer') })}</p>
      <div className={form.row}>
        <PageLink to="/" className={styles.action}>
          {t('Look around')}
        </PageLink>
        <RemoveSample />
      </div>
    </>
  )
}

function Load() {
  const load = useChange(LOAD_SAMPLE, dataStatusQuestion.queryKey)
  const [error] = load.data?.loadSample.errors ?? []
  const fault = error ?? load.error
  return (
    <>
      <p>{t('5,000 invented customers with twelve channels and a year of contacts. One button removes them again.')}</p>
      <div className={form.row}>
        <button type="button" disabled={load.isPending || load.isSuccess} onClick={() => load.mutate({})}>
          {t('Load the sample')}
        </button>
        <output>{load.isSuccess && !fault && t('It is being loaded; the pages fill within a minute or two.')}</output>
      </div>
      {fault && (
        <p role="alert" className={form.error}>
          {refusalText(fault)}
        </p>
      )}
    </>
  )
}
