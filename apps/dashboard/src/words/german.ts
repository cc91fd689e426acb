import type { Dictionary, Language } from './language.ts'

const dictionary: Dictionary = {}

export const GERMAN: Language = { tag: 'de', dates: 'de-DE', direction: 'ltr', dictionary }
