import { useQuery } from '@tanstack/react-query'
import { MAIL_CLASS_LABELS, MAIL_CLASSES } from '@wavelength/core'
import { type FormEvent, useId } from 'react'
import type { Search } from '../../address/search.ts'
import { useAddress } from '../../address/use-address.ts'
import { knownZones } from '../../filters/zone.ts'
import { t, word } from '../../words/t.ts'
import { Choices } from './text-field.tsx'
import styles from './wizard.module.css'
import { connectorsQuestion } from './wizard-query.ts'

/** What is told about a file that is no table; it stands in the address. */
export function ReadingOptions({ connector }: { connector: string }) {
  const { search, change } = useAddress()
  const { data } = useQuery(connectorsQuestion)
  const options = data?.connectors.find(({ name }) => name === connector)?.options.map(({ name }) => name) ?? []
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change(Object.fromEntries(new FormData(event.currentTarget)))
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('How the file is read')}>
      <div className={styles.row}>
        {options.includes('source') && <Written name="source" label={t('Name of the source')} search={search} />}
        {options.includes('timeZone') && (
          <Written name="zone" label={t('Time zone of times that name none')} search={search} choices={knownZones()} />
        )}
        {options.includes('ownAddresses') && (
          <Written name="own" label={t('Your own addresses or domains')} search={search} />
        )}
        {options.includes('phoneRegion') && (
          <Written name="region" label={t('Country of phone numbers that name none, such as DK')} search={search} />
        )}
        {options.includes('mailClass') && <MailClassField chosen={search.class ?? ''} />}
        <button type="submit">{t('Check again')}</button>
      </div>
    </form>
  )
}

interface WrittenProps {
  readonly name: string
  readonly label: string
  readonly search: Search
  readonly choices?: readonly string[]
}

function Written({ name, label, search, choices }: WrittenProps) {
  const id = useId()
  return (
    <label className={styles.field}>
      {label}
      <input name={name} defaultValue={search[name] ?? ''} autoComplete="off" {...(choices && { list: id })} />
      {choices && <Choices id={id} choices={choices} />}
    </label>
  )
}

function MailClassField({ chosen }: { chosen: string }) {
  return (
    <label className={styles.field}>
      {t('All mail that came in is')}
      <select name="class" defaultValue={chosen}>
        <option value="">{t('Not said')}</option>
        {MAIL_CLASSES.map((each) => (
          <option key={each} value={each}>
            {word(MAIL_CLASS_LABELS[each])}
          </option>
        ))}
      </select>
    </label>
  )
}
