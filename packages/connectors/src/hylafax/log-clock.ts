import type { VendorClock } from '../kit/vendor-time.ts'

/** "03/14/24 09:12": month, day and two digits of the year, of which those from 69 on are of the last century as in POSIX. */
export function logClock(local: VendorClock): VendorClock {
  return (text) => {
    const [, month, day, year, time] = /^(\d\d)\/(\d\d)\/(\d\d) (\d\d:\d\d)$/.exec(text) ?? []
    return time === undefined ? null : local(`${Number(year) < 69 ? 20 : 19}${year}-${month}-${day} ${time}`)
  }
}
