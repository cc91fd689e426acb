import { getSupportedRegionCodes, parsePhoneNumber } from 'awesome-phonenumber'

/** The number as E.164; null when it is none, as with short codes, names and withheld numbers. A national one is of the region. */
export function phoneIn(text: unknown, region: string | undefined): string | null {
  if (typeof text !== 'string' || text.length > 40) return null
  const parsed = parsePhoneNumber(text, region === undefined ? {} : { regionCode: region })
  return parsed.possible && parsed.number !== undefined ? parsed.number.e164 : null
}

/** Is it a country whose phone numbers are known, as ISO 3166-1 alpha-2? */
export function isPhoneRegion(region: string): boolean {
  return getSupportedRegionCodes().includes(region)
}
