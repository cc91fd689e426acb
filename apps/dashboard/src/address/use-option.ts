import { changeSearch, useSearchPart } from './search-part.ts'

/** One way out of several to look at a page, kept in the address under its name; the first goes without saying. */
export function useOption<const Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): [Value, (value: Value) => void] {
  const written = useSearchPart(name)
  const chosen = values.find((value) => value === written) ?? values[0]
  return [chosen, (value) => changeSearch({ [name]: value === values[0] ? '' : value })]
}
