import { FILTER_NAMES, filterValues, type InteractionFilter } from '@wavelength/core'
import { type ParameterTexts, readList, readWords } from './parameters.ts'

/** Lists whose values are numbers. */
const OF_NUMBERS: readonly (keyof InteractionFilter)[] = ['attemptNumbers', 'localHours']

export function readFilter(texts: ParameterTexts): InteractionFilter {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const values = valuesOf(texts, name)
      if (values === null) return []
      return [[name, OF_NUMBERS.includes(name) ? values.map(Number) : values]]
    }),
  )
}

function valuesOf(texts: ParameterTexts, name: keyof InteractionFilter): string[] | null {
  const allowed = filterValues(name)
  return allowed === null ? readList(texts, name) : readWords(texts, name, allowed)
}
