import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAddress } from '../../address/use-address.ts'
import { fetchGraphql } from '../../graphql/fetch-graphql.ts'
import { refusalText } from '../../graphql/refusal-text.ts'
import { reasonOf } from '../../panel/panel-error.tsx'
import { t } from '../../words/t.ts'
import { importsQuestion, runQuestion } from '../run/run-query.ts'
import styles from './wizard.module.css'
import { type HowToRead, START_IMPORT, variablesOf } from './wizard-query.ts'

/** From here on it goes on by itself, on a page of its own. */
export function StartButton({ how, isUseless }: { how: HowToRead; isUseless: boolean }) {
  const start = useStart(how)
  const [refusal] = start.data?.startImport.errors ?? []
  return (
    <>
      <button
        type="button"
        className={styles.primary}
        disabled={isUseless || start.isPending}
        onClick={() => start.mutate()}
      >
        {start.isPending ? t('Starting') : t('Start the import')}
      </button>
      {(refusal || start.error) && (
        <p role="alert" className={styles.error}>
          {refusal ? refusalText(refusal) : reasonOf(start.error)}
        </p>
      )}
    </>
  )
}

function useStart(how: HowToRead) {
  const client = useQueryClient()
  const { go } = useAddress()
  return useMutation({
    mutationFn: () => fetchGraphql(START_IMPORT, variablesOf(how)),
    onSuccess: ({ startImport: { run } }) => {
      if (run === null) return
      client.setQueryData(runQuestion(run.id).queryKey, { importRun: run })
      void client.invalidateQueries({ queryKey: importsQuestion.queryKey })
      go(`/data/imports/${run.id}`, { step: 'import' })
    },
  })
}
