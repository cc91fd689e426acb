import { type Instant, isDay, isTimeZone } from '@wavelength/core'
import { known } from '../kit/known.ts'
import type { Fields } from '../kit/told.ts'
import { byPreference, type Property, partsOf, plain } from './property.ts'

/** What a card says of a person beyond how to reach them. */
export function factsIn(properties: readonly Property[], now: Instant): Fields {
  const all = (name: string) => properties.filter((property) => property.name === name).sort(byPreference)
  const first = (name: string) => all(name)[0]
  return known({
    name: nameIn(first('FN'), first('N')),
    ...birthIn(first('BDAY'), now),
    language: languageIn(first('LANG')),
    timeZone: all('TZ')
      .map(({ value }) => plain(value))
      .find((zone) => /^[A-Z]\w+\//.test(zone) && isTimeZone(zone)),
    ...placeIn(first('ADR')),
  })
}

function nameIn(full: Property | undefined, parts: Property | undefined): string | null {
  const [family = '', given = ''] = partsOf(parts?.value ?? '')
  const name = plain(full?.value ?? '') || `${given} ${family}`.trim()
  return /\p{L}/u.test(name) && name.length <= 200 && !/[@\ufffd]/.test(name) ? name : null
}

/** Apple writes this year where somebody told the day alone. */
const YEAR_UNTOLD = 1604

/** A day with its year; or the year alone. What has no year tells nothing of an age. */
function birthIn(property: Property | undefined, now: Instant): Fields {
  const found = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:T.*)?$/.exec(plain(property?.value ?? ''))
  if (found === null) return {}
  const [, year = '', month = '', day = ''] = found
  const isCredible =
    Number(year) !== YEAR_UNTOLD && Number(year) >= 1850 && Number(year) <= new Date(now).getUTCFullYear()
  if (!isCredible) return {}
  const birthDate = `${year}-${month}-${day}`
  return isDay(birthDate) ? { birthDate } : { birthYear: Number(year) }
}

/** BCP 47. */
function languageIn(property: Property | undefined): string | null {
  const language = plain(property?.value ?? '')
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : null
}

/** A country that is spelled out may be spelled in any language, so only its code is taken. */
function placeIn(property: Property | undefined): Fields {
  const [, , , , region = '', , country = ''] = partsOf(property?.value ?? '')
  return {
    region: region === '' || region.length > 100 ? null : region,
    country: /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null,
  }
}
