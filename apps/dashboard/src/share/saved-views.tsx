import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { PageLink } from '../address/page-link.tsx'
import { readSearch } from '../address/search.ts'
import { refusalText } from '../graphql/refusal-text.ts'
import { useChange } from '../graphql/use-change.ts'
import form from '../panel/form.module.css'
import { t } from '../words/t.ts'
import styles from './share-dialog.module.css'
import { DELETE_VIEW, SAVE_VIEW, type SavedView, savedViewsQuestion } from './views-query.ts'

/** Views under a name, to come back to. A deleted one can be brought back at once. */
export function SavedViews({ title }: { title: string }) {
  const { data } = useQuery(savedViewsQuestion)
  const save = useChange(SAVE_VIEW, savedViewsQuestion.queryKey)
  const remove = useChange(DELETE_VIEW, savedViewsQuestion.queryKey)
  const [deleted, setDeleted] = useState<SavedView | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (name !== '') save.mutate({ name, path: location.pathname, search: location.search })
  }
  const restore = ({ name, path, search }: SavedView) => {
    save.mutate({ name, path, search })
    setDeleted(null)
  }
  const error = save.data?.saveView.error ?? save.error
  return (
    <section className={styles.part}>
      <h3>{t('Saved views')}</h3>
      <form className={form.row} onSubmit={submit}>
        <label className={form.field}>
          {t('Name of this view')}
          <input name="name" defaultValue={title} maxLength={100} required />
        </label>
        <button type="submit" disabled={save.isPending}>
          {t('Save view')}
        </button>
      </form>
      {error && (
        <p role="alert" className={form.error}>
          {refusalText(error)}
        </p>
      )}
      <ul className={styles.list}>
        {data?.savedViews.map((view) => (
          <li key={view.id}>
            <PageLink to={view.path} search={readSearch(view.search)}>
              {view.name}
            </PageLink>
            <button type="button" onClick={() => remove.mutate({ id: view.id }, { onSuccess: () => setDeleted(view) })}>
              {t('Delete')}
              <span className="visually-hidden">: {view.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {deleted && (
        <p role="status" className={form.note}>
          {t('“{name}” was deleted.', { name: deleted.name })}{' '}
          <button type="button" onClick={() => restore(deleted)}>
            {t('Undo')}
          </button>
        </p>
      )}
    </section>
  )
}
