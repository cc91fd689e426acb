import { type DateRange, earlierDay, laterDay, plusDays } from '@wavelength/core'

const FIRST_DAYS = 28
const GROWTH = 4

/** The days of a range in spans, each longer than the one before, from its end back or from its start on. */
export function* spansOf({ from, to }: DateRange, goesBack: boolean): Generator<DateRange> {
  let [start, end] = [from, to]
  for (let days = FIRST_DAYS; start < end; days *= GROWTH) {
    const cut = goesBack ? laterDay(start, plusDays(end, -days)) : earlierDay(end, plusDays(start, days))
    yield goesBack ? { from: cut, to: end } : { from: start, to: cut }
    if (goesBack) end = cut
    else start = cut
  }
}
