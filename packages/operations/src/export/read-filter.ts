import { FILTER_NAMES, filterValues, type InteractionFilter } from '@wavelength/core'
import { type ParameterTexts, readList, readWords } from './parameters.ts'

/** Lists whose values are numbers. */
const OF_NUMBERS: readonly (keyof InteractionFilter)[] = ['attemptNumbers', 'localHours']

/** `parameterFor` tells in which parameter each part of the filter stands. */
export function readFilter(
  texts: ParameterTexts,
  parameterFor: (name: keyof InteractionFilter) => string = (name) => name,
): InteractionFilter {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const values = valuesOf(texts, name, parameterFor(name))
      if (values === null) return []
      return [[name, OF_NUMBERS.includes(name) ? values.map(Number) : values]]
    }),
  )
}

function valuesOf(texts: ParameterTexts, name: keyof InteractionFilter, parameter: string): string[] | null {
  const allowed = filterValues(name)
  return allowed === null ? readList(texts, parameter) : readWords(texts, parameter, allowed)
}
