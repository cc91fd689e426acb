import { guessedWriting } from '../mapping/guessed-writing.ts'
import { timeTexts } from '../mapping/time-texts.ts'
import type { ToldTime } from '../mapping/told-time.ts'
import type { FormState } from './mapping-form.tsx'

export type Time = ToldTime & { readonly kind: 'TIME' }

export interface TimePartProps<Told extends ToldTime> {
  readonly state: FormState
  readonly told: Told
  readonly say: (told: ToldTime) => void
}

/** Other columns may be written otherwise: how is guessed anew. */
export function timeIn({ sample }: FormState, { column, clockColumn }: Pick<Time, 'column' | 'clockColumn'>): Time {
  const place = { column, clockColumn }
  return { kind: 'TIME', ...place, ...guessedWriting(timeTexts(sample, place)) }
}
