import type { Period } from '../filters/period.ts'
import { graphql, type ResultOf, sourceOf } from '../graphql/graphql.ts'
import { isGuest } from '../graphql/guest.ts'
import { question } from '../graphql/query.ts'

const ANNOTATIONS = graphql(`
  query Annotations($range: DateRangeInput!) {
    annotations(range: $range) { id day text channels }
  }
`)

export type Annotation = ResultOf<typeof ANNOTATIONS>['annotations'][number]

/** Every period's annotations at once: one that is moved to another day leaves one list and joins another. */
export const ALL_ANNOTATIONS = [sourceOf(ANNOTATIONS)]

/** Not asked by guests: what is noted is written for the house. */
export function annotationsQuestion(range: Period) {
  return { ...question(ANNOTATIONS, { range }), enabled: !isGuest() }
}
