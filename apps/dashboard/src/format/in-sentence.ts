import type { AgeBand } from '@wavelength/core'
import { spokenLanguage } from '../words/language.ts'
import { word } from '../words/t.ts'

const PROPER_NAMES = /^(X|Facebook|Instagram|LinkedIn|WhatsApp|SMS)\b/

/** A label as it stands inside a sentence: "phone", but "LinkedIn", and "Telefon" where nouns are written large. */
export function inSentence(label: string): string {
  const isSmall = spokenLanguage().tag.startsWith('en') && !PROPER_NAMES.test(label)
  return isSmall ? label.charAt(0).toLowerCase() + label.slice(1) : word(label)
}

export function atStart(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const AGE_PHRASES = {
  UNDER_18: 'under-18s',
  AGE_18_24: '18–24s',
  AGE_25_34: '25–34s',
  AGE_35_44: '35–44s',
  AGE_45_54: '45–54s',
  AGE_55_64: '55–64s',
  AGE_65_74: '65–74s',
  AGE_75_PLUS: 'over-75s',
  UNKNOWN: 'customers of unknown age',
} satisfies Record<AgeBand, string>

export function agePhrase(band: AgeBand): string {
  return word(AGE_PHRASES[band])
}
