/**
 * Draws that are the same for the same number, whatever order or chunks the numbers come in: an even share in [0, 1)
 * from PostgreSQL's own hash, which does not change within a major version.
 */
export function drawn(seed: number): string {
  return `(hashint8extended(number, ${seed}) & 2147483647) / 2147483648.0::float8`
}

/** A value drawn by weight, as SQL: `share` is an even share in [0, 1), `type` the type of the values. */
export function chosenByWeight(share: string, weights: Readonly<Record<string, number>>, type: string): string {
  return `${arrayOf(Object.keys(weights), type)}[${placeByWeight(share, Object.values(weights))}]`
}

/** The place, from 1, of a drawn one among weights. */
export function placeByWeight(share: string, weights: readonly number[]): string {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  const ends = weights.slice(0, -1).map((weight) => (sum += weight / total))
  return `width_bucket(${share}, ${arrayOf(ends, 'float8')}) + 1`
}

/** A list as SQL. Only for values without quotes, commas or braces. */
export function arrayOf(values: readonly (string | number)[], type: string): string {
  return `('{${values.join(',')}}'::${type}[])`
}

/** A UUID of version 5 in its looks, as ids of the product are: even over all customers and contacts. */
export function uuidOf(kind: string, number: string): string {
  return `overlay(overlay(md5('${kind} ' || ${number}) placing '5' from 13) placing '8' from 17)::uuid`
}
