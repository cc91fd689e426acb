import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchGraphql } from '../graphql/fetch-graphql.ts'
import { requestText } from '../graphql/request-text.ts'
import { t } from '../words/t.ts'
import { REMOVE_SAMPLE } from './sample-query.ts'

/** Takes the invented customers away, and nothing else. */
export function RemoveSample() {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => fetchGraphql(REMOVE_SAMPLE, {}),
    onSuccess: () => client.invalidateQueries(),
  })
  const askAndRemove = () => {
    if (confirm(t('Remove all invented customers and their contacts? They can be loaded again.'))) remove.mutate()
  }
  return (
    <>
      <button type="button" disabled={remove.isPending || remove.isSuccess} onClick={askAndRemove}>
        {t('Remove the sample')}
      </button>
      <output>{remove.isSuccess && t('It is being removed.')}</output>
      {remove.error && <span role="alert">{requestText(remove.error)}</span>}
    </>
  )
}
