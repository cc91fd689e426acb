import { useQuery } from '@tanstack/react-query'
import { dataStatusQuestion } from '../frame/data-status.ts'
import { isGuest } from '../graphql/guest.ts'
import { useIsPrinting } from '../print/printing.ts'

/** May whoever looks put customers into segments, here and now? Paper has nothing to press. */
export function useMayAssign(): boolean {
  const { data } = useQuery(dataStatusQuestion)
  const isPrinting = useIsPrinting()
  return !isPrinting && !isGuest() && (data?.viewer.scopes.includes('ingest') ?? false)
}
