import { useQuery } from '@tanstack/react-query'
import type { Period } from '../filters/period.ts'
import { dataStatusQuestion } from '../frame/data-status.ts'
import { isGuest } from '../graphql/guest.ts'
import { useView } from '../report/report.ts'
import { annotationsQuestion } from './annotations-query.ts'
import { type NumberedAnnotation, numbered } from './marks.ts'

const NONE: readonly NumberedAnnotation[] = []

/** What was noted in these days, numbered. Without an answer there are none: no number depends on them. */
export function useAnnotationsOf(period: Period): readonly NumberedAnnotation[] {
  const { data } = useQuery({ ...annotationsQuestion(period), select: ({ annotations }) => numbered(annotations) })
  return data ?? NONE
}

/** Those that the page lists. */
export function useAnnotations(): readonly NumberedAnnotation[] {
  return useAnnotationsOf(useView().period)
}

export function useMayAnnotate(): boolean {
  const { data } = useQuery(dataStatusQuestion)
  return !isGuest() && (data?.viewer.scopes.includes('admin') ?? false)
}
