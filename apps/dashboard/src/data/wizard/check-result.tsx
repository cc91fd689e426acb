import { momentText } from '../../format/time.ts'
import { refusalText } from '../../graphql/refusal-text.ts'
import { counted, t } from '../../words/t.ts'
import { RejectedTable } from '../run/rejected-table.tsx'
import { Figures } from '../run/run-figures.tsx'
import { FoundContacts } from './found-contacts.tsx'
import styles from './wizard.module.css'
import type { Check } from './wizard-query.ts'

/** Figures first, then what to look at before going on. */
export function CheckResult({ check, timeZone }: { check: Check; timeZone: string }) {
  const { warnings, rejections, rejected } = check
  return (
    <>
      <p className={styles.lead}>{howMuch(check, timeZone)}</p>
      <Figures figures={figuresOf(check)} />
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      {check.byChannel.length > 0 && <FoundContacts found={check.byChannel} />}
      {rejections.length > 0 && (
        <section className={styles.part}>
          <h3>{counted(rejected, '{n} row would be refused', '{n} rows would be refused')}</h3>
          {rejections.length < rejected && (
            <p className={styles.note}>{t('The first {n} are shown.', { n: rejections.length })}</p>
          )}
          <RejectedTable rejections={rejections} />
        </section>
      )}
    </>
  )
}

/** "This is the whole file: contacts from 2 Mar 2025, 09:15 to …" */
function howMuch({ isWhole, records, from, to }: Check, timeZone: string): string {
  const read = isWhole
    ? t('This is the whole file.')
    : counted(records, 'This is by the first {n} record.', 'This is by the first {n} records.')
  if (from === null || to === null) return read
  const period = { from: momentText(from, timeZone), until: momentText(to, timeZone), zone: timeZone }
  return `${read} ${t('Its contacts reach from {from} to {until} ({zone}).', period)}`
}

function figuresOf({ records, contacts, known, customers, rejected }: Check) {
  return [
    { label: t('Records read'), value: records },
    { label: t('Contacts'), value: contacts },
    { label: t('Known already'), value: known },
    { label: t('Customers'), value: customers },
    { label: t('Refused rows'), value: rejected },
  ]
}

function Warnings({ warnings }: { warnings: Check['warnings'] }) {
  return (
    <section className={styles.warnings}>
      <h3>{t('Before you go on')}</h3>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.code}>{refusalText(warning)}</li>
        ))}
      </ul>
    </section>
  )
}
