import { anyClock, isoClock, type VendorClock } from '../kit/vendor-time.ts'

/** Thirteen digits are the milliseconds of 2001 to 2286. */
const milliseconds: VendorClock = (text) => (/^\d{13}$/.test(text) ? Number(text) : null)

/** Ten digits are the seconds of the same years. */
const seconds: VendorClock = (text) => (/^\d{10}$/.test(text) ? Number(text) * 1000 : null)

/** Messages tell milliseconds; what helpdesks saved of them may hold ISO 8601. */
export const messageClock: VendorClock = anyClock(milliseconds, isoClock)

/** Feeds tell seconds, and an entry either, by the product that it is of. */
export const changeClock: VendorClock = anyClock(seconds, milliseconds, isoClock)
