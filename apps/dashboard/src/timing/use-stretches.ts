import { useQuery } from '@tanstack/react-query'
import { useView } from '../report/report.ts'
import { hoursQuestion } from './hours-query.ts'
import { type Stretches, stretchesOf } from './stretches.ts'
import { toHours } from './week-series.ts'

type HoursAnswer = Parameters<typeof toHours>[0]

const searched = new WeakMap<HoursAnswer, Stretches>()

/** A week is searched once for all who speak of it, since it takes long enough to be waited for. */
function stretchesIn(answer: HoursAnswer): Stretches {
  const known = searched.get(answer)
  if (known) return known
  const stretches = stretchesOf(toHours(answer))
  searched.set(answer, stretches)
  return stretches
}

/** Undefined until the hours of the week are answered. */
export function useStretches(): Stretches | undefined {
  return useQuery({ ...hoursQuestion(useView()), select: stretchesIn }).data
}
