import { useQuery } from '@tanstack/react-query'
import { type CountedPeople, type CustomerFilter, countQuestion } from './count-query.ts'

interface Count extends CountedPeople {
  /** Counts each of them, for whoever wants to know. */
  readonly countEach: () => void
  readonly isCounting: boolean
  /** Why they could not be counted. */
  readonly error: Error | null
}

/** How long a list is: as it was told with the list, until each was counted. */
export function useCount(people: CountedPeople, filter: CustomerFilter): Count {
  const { data, refetch, isFetching, error } = useQuery({ ...countQuestion(filter), enabled: false })
  return { ...people, ...data?.customers, countEach: () => void refetch(), isCounting: isFetching, error }
}
