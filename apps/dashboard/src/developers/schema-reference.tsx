import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '../panel/card.tsx'
import form from '../panel/form.module.css'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { counted, t } from '../words/t.ts'
import styles from './developers-page.module.css'
import { type Entry, matching, schemaEntriesQuestion } from './schema-entries.ts'

/** More than this nobody reads; a longer word finds fewer. */
const MOST_SHOWN = 60

/** Everything that can be asked and written, in the API's own words. */
export function SchemaReference() {
  const report = useQuery(schemaEntriesQuestion)
  const [sought, setSought] = useState('')
  const found = matching(report.data ?? [], sought)
  return (
    <Card title={t('Schema reference')} subtitle={t('Generated from the API that runs here.')}>
      <label className={form.field}>
        {t('Find a type or a field')}
        <input type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
      </label>
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={8} label={t('the schema')} />}
      <p role="status" className={form.note}>
        {report.data && counted(found.length, '{n} entry', '{n} entries')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.entries} tabIndex={0} aria-label={t('Entries of the schema')}>
        {found.slice(0, MOST_SHOWN).map((entry) => (
          <SchemaEntry key={entry.name} entry={entry} />
        ))}
      </section>
    </Card>
  )
}

function SchemaEntry({ entry: { name, type, description } }: { entry: Entry }) {
  return (
    <div className={styles.entry}>
      <code>
        {name}
        {type && `: ${type}`}
      </code>
      <p lang="en">{description}</p>
    </div>
  )
}
