import { ENGLISH, type Language } from './language.ts'

/** What can be chosen; a dictionary comes only to those who read it. */
export const LANGUAGES = [
  { value: 'en', label: 'English', load: () => Promise.resolve(ENGLISH) },
  { value: 'de', label: 'Deutsch', load: () => import('./german.ts').then(({ GERMAN }) => GERMAN) },
] as const satisfies readonly Offered[]

/** For those who build: sentences that are long, and lines that run the other way. Offered to nobody. */
const INVENTED = [
  { value: 'pseudo', label: 'Pseudo', load: () => import('./pseudo.ts').then(({ PSEUDO }) => PSEUDO) },
  { value: 'mirrored', label: 'Mirrored', load: () => import('./pseudo.ts').then(({ MIRRORED }) => MIRRORED) },
] as const satisfies readonly Offered[]

interface Offered {
  readonly value: string
  readonly label: string
  readonly load: () => Promise<Language>
}

export type LanguageChoice = (typeof LANGUAGES)[number]['value']

const KEY = 'wavelength-language'

export function chosenLanguage(): LanguageChoice {
  return LANGUAGES.find(({ value }) => value === wanted())?.value ?? 'en'
}

/** The chosen one, else the first that the browser asks for and we have. */
export function loadLanguage(): Promise<Language> {
  const offered: readonly Offered[] = [...LANGUAGES, ...INVENTED]
  return (offered.find(({ value }) => value === wanted()) ?? LANGUAGES[0]).load()
}

/** A page is written in one language from top to bottom, so it begins anew. */
export function chooseLanguage(choice: LanguageChoice): void {
  localStorage.setItem(KEY, choice)
  location.reload()
}

function wanted(): string | null {
  return kept() ?? navigator.language.split('-')[0] ?? null
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
