import type { Fields } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'

interface Place {
  /** The whole address in one line; null when none is told. */
  readonly address: string | null
  /** ISO 3166-1 alpha-2; null where Lob spells out a country other than its own. */
  readonly country: string | null
  readonly region: string | null
}

/** The lines of an address as Lob keeps them: https://docs.lob.com#tag/Addresses. */
const LINES = ['address_line1', 'address_line2', 'address_city', 'address_state', 'address_zip', 'address_country']

export function placeOf(to: Fields): Place {
  const lines = LINES.flatMap((name) => textIn(to, name) ?? [])
  const country = textIn(to, 'address_country')?.toUpperCase() ?? null
  return {
    address: lines.length === 0 ? null : lines.join(', ').slice(0, 1_000),
    country: country === 'UNITED STATES' ? 'US' : country !== null && /^[A-Z]{2}$/.test(country) ? country : null,
    region: textIn(to, 'address_state'),
  }
}
