import { useAddress } from './use-address.ts'

/** One way out of several to look at a page, kept in the address under its name; the first goes without saying. */
export function useOption<const Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): [Value, (value: Value) => void] {
  const { search, change } = useAddress()
  const chosen = values.find((value) => value === search[name]) ?? values[0]
  return [chosen, (value) => change({ [name]: value === values[0] ? '' : value })]
}
