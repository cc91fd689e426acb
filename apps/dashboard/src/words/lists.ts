import { spokenLanguage } from './language.ts'

/** "Tuesday, Wednesday or Thursday" */
export function anyOf(names: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage().dates, { type: 'disjunction' }).format(names)
}

/** "Tuesday, Wednesday, and Thursday" */
export function allOf(names: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage().dates, { type: 'conjunction' }).format(names)
}
