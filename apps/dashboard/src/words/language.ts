/** A sentence in the forms that a number can ask for. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>>

/** Each English sentence, said in another language. */
export type Dictionary = Readonly<Record<string, string | Forms>>

export interface Language {
  /** BCP 47, for the page and its numbers. */
  readonly tag: string
  /** The same for dates and clocks. */
  readonly dates: string
  readonly direction: 'ltr' | 'rtl'
  readonly dictionary: Dictionary
  /** Changes every sentence after it was found. */
  readonly bend?: (sentence: string) => string
}

/** Dates with the month as a word and a clock of 24 hours, which no reader of English mistakes. */
export const ENGLISH: Language = { tag: 'en', dates: 'en-GB', direction: 'ltr', dictionary: {} }

let spoken = ENGLISH

/** The API writes its sentences in English, whatever the page speaks. */
export const API_LANGUAGE = 'en'

/** Set once, before anything is shown. */
export function speak(language: Language): void {
  spoken = language
}

export function spokenLanguage(): Language {
  return spoken
}
