import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fetchGraphql } from '../../graphql/fetch-graphql.ts'
import { refusalText } from '../../graphql/refusal-text.ts'
import { Card } from '../../panel/card.tsx'
import { Dialog } from '../../panel/dialog.tsx'
import { reasonOf } from '../../panel/panel-error.tsx'
import { plural, t } from '../../words/t.ts'
import styles from './run.module.css'
import { isGoing, type Run, runQuestion, UNDO_IMPORT } from './run-query.ts'

/** Takes back what this import alone has brought, once it has been said what that is. */
export function UndoCard({ run }: { run: Run }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <Card title={t('Undo this import')} subtitle={t('Possible for 30 days.')}>
      <p className={styles.row}>
        <button type="button" onClick={() => setAsking(true)}>
          {t('Undo this import')}…
        </button>
      </p>
      {isAsking && <Confirmation run={run} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function Confirmation({ run, onClose }: { run: Run; onClose: () => void }) {
  const undo = useUndo(run, onClose)
  const [refusal] = undo.data?.undoImport.errors ?? []
  return (
    <Dialog title={t('Undo the import of {file}?', { file: run.fileName })} onClose={onClose}>
      <div className={styles.confirm}>
        <WhatGoes run={run} />
        <WhatStays />
        {(refusal || undo.error) && (
          <p role="alert" className={styles.error}>
            {refusal ? refusalText(refusal) : reasonOf(undo.error)}
          </p>
        )}
        <p className={styles.row}>
          <button type="button" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {t('Undo this import')}
          </button>
          <button type="button" onClick={onClose}>
            {t('Keep it')}
          </button>
        </p>
      </div>
    </Dialog>
  )
}

function WhatGoes({ run: { stored, customersCreated, status } }: { run: Run }) {
  const [contacts, customers] = [plural(stored, 'contact'), plural(customersCreated, 'customer')]
  return (
    <section>
      <h3>{t('What goes')}</h3>
      <ul className={styles.list}>
        {isGoing({ status }) && <li>{t('The import is stopped where it is.')}</li>}
        <li>{t('Up to {contacts} that this import was the first to tell of.', { contacts })}</li>
        <li>{t('Up to {customers} of whom nothing else is known.', { customers })}</li>
        <li>{t('Every report and recommendation follows.')}</li>
      </ul>
    </section>
  )
}

function WhatStays() {
  return (
    <section>
      <h3>{t('What stays')}</h3>
      <ul className={styles.list}>
        <li>{t('Contacts and customers of which something else has told as well.')}</li>
        <li>{t('What this import added to contacts that were known before.')}</li>
        <li>{t('Your file: it can be imported again.')}</li>
      </ul>
    </section>
  )
}

function useUndo({ id }: Run, onBegun: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => fetchGraphql(UNDO_IMPORT, { id }),
    onSuccess: ({ undoImport: { run } }) => {
      if (run === null) return
      client.setQueryData(runQuestion(id).queryKey, { importRun: run })
      onBegun()
      setTimeout(() => document.querySelector('main')?.focus({ preventScroll: true }))
    },
  })
}
