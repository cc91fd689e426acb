import type { Language } from './language.ts'

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  O: 'Ø',
  U: 'Ü',
}

/** Each sentence grows by this, as many do in other languages. */
const GROWTH = 0.4

/** "[Çhannels ····]": what is not bent was not written through `t`, what is cut off has no room for German. */
export const PSEUDO: Language = { tag: 'en', dates: 'en-GB', direction: 'ltr', dictionary: {}, bend }

export const MIRRORED: Language = { ...PSEUDO, direction: 'rtl' }

function bend(sentence: string): string {
  const letters = sentence.replaceAll(/\{\w+\}/g, '').length
  return `[${accented(sentence)}${'·'.repeat(Math.ceil(letters * GROWTH))}]`
}

/** Gaps keep their names. */
function accented(sentence: string): string {
  return sentence.replaceAll(/\{\w+\}|[aeiouAEOU]/g, (found) => ACCENTED[found] ?? found)
}
