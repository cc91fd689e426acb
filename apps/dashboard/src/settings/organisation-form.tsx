import type { FormEvent } from 'react'
import { refusalText } from '../graphql/refusal-text.ts'
import { useChange } from '../graphql/use-change.ts'
import { Card } from '../panel/card.tsx'
import form from '../panel/form.module.css'
import { t } from '../words/t.ts'
import { CHANGE_SETTINGS, settingsQuestion } from './settings-query.ts'

/** Whose numbers they are: on printed pages and for guests. */
export function OrganisationForm({ organisationName }: { organisationName: string | null }) {
  const change = useChange(CHANGE_SETTINGS, settingsQuestion.queryKey)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    change.mutate({ settings: { organisationName: name === '' ? null : name } })
  }
  const error = change.data?.changeSettings.error ?? change.error
  return (
    <Card title={t('Organisation')} subtitle={t('Stands on printed pages and on what guests see.')}>
      <form className={form.row} onSubmit={submit}>
        <label className={form.field}>
          {t('Name of the organisation')}
          <input name="name" defaultValue={organisationName ?? ''} maxLength={100} />
        </label>
        <button type="submit" disabled={change.isPending}>
          {t('Save')}
        </button>
        <output>{change.isSuccess && !error && t('Saved')}</output>
      </form>
      {error && (
        <p role="alert" className={form.error}>
          {refusalText(error)}
        </p>
      )}
    </Card>
  )
}
