import type { Person } from './person.ts'

/** The day after which the person is another; null for those whose life stays as it is. */
export function changeOfLife({ traits }: Person): number | null {
  return Number.isFinite(traits.changeDay) ? traits.changeDay : null
}
