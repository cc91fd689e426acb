/** What stands at a place that is known to exist. */
export function at<T>(list: ArrayLike<T>, place: number): T {
  const found = list[place]
  if (found === undefined) throw new RangeError(`nothing stands at ${place} of ${list.length}`)
  return found
}
