import { useQuery, useQueryClient } from '@tanstack/react-query'
import { askRun, isGoing, runQuestion } from './run-query.ts'

/** An import, followed while it goes on; when it ends, everything else on the pages is asked anew. */
export function useRun(id: string) {
  const client = useQueryClient()
  const followed = runQuestion(id)
  const [name] = followed.queryKey
  return useQuery({
    ...followed,
    queryFn: async ({ signal }) => {
      const before = client.getQueryData(followed.queryKey)?.importRun
      const answer = await askRun(id, signal)
      const hasEnded = before && isGoing(before) && answer.importRun && !isGoing(answer.importRun)
      if (hasEnded) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== name })
      return answer
    },
  })
}
