import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { t } from '../words/t.ts'
import styles from './explorer-page.module.css'

/** Asked as whoever is signed in; the header keeps other sites from asking in their name. */
const FETCHER = createGraphiQLFetcher({ url: '/graphql', headers: { 'x-wavelength': 'dashboard' } })

const FIRST_QUERY = `# What can be asked here stands under "Docs".
query {
  dataStatus {
    customers
    contacts
    dataThrough
  }
  channels {
    channel
    family
  }
}
`

/** The usual explorer of GraphQL, on the data of this store. */
export default function ExplorerPage() {
  return (
    <div className={styles.explorer}>
      <title>{t('GraphQL explorer · Wavelength')}</title>
      <h1>{t('GraphQL explorer')}</h1>
      <div className={styles.editor}>
        <GraphiQL fetcher={FETCHER} defaultQuery={FIRST_QUERY} shouldPersistHeaders={false} />
      </div>
    </div>
  )
}
