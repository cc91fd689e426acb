import { count } from '../format/number.ts'
import { spokenLanguage } from './language.ts'

/** What stands in braces: "{age} by {channel}" needs `age` and `channel`. */
export type Gaps<Sentence extends string> = Sentence extends `${string}{${infer Gap}}${infer Rest}`
  ? Gap | Gaps<Rest>
  : never
type Filling<Gap extends string> = Readonly<Record<Gap, string | number>>
type Given<Gap extends string> = [Gap] extends [never] ? [] : [Filling<Gap>]

/** A sentence of the page in the reader's language; what is missing there stays English. */
export function t<const Sentence extends string>(sentence: Sentence, ...given: Given<Gaps<Sentence>>): string {
  return filled(formOf(sentence, 'other'), given[0])
}

/** A sentence about a number, `{n}`, in the form that the number asks for: "1 customer", "2 customers". */
export function counted<const One extends string, const Many extends string>(
  n: number,
  one: One,
  many: Many,
  ...given: Given<Exclude<Gaps<One> | Gaps<Many>, 'n'>>
): string {
  return inNumber(n, one, many, given[0])
}

/** A bare count of things: "1 reply", "1,200 replies". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return inNumber(n, `{n} ${one}`, `{n} ${many}`)
}

/** A name out of a closed list. */
export function word(name: string): string {
  return formOf(name, 'other')
}

function inNumber(n: number, one: string, many: string, filling: Filling<string> = {}): string {
  const { tag, dictionary } = spokenLanguage()
  const form = rulesOf(tag).select(n)
  const sentence = many in dictionary ? formOf(many, form) : bent(n === 1 ? one : many)
  return filled(sentence, { ...filling, n })
}

const rules = new Map<string, Intl.PluralRules>()

function rulesOf(tag: string): Intl.PluralRules {
  const kept = rules.get(tag) ?? new Intl.PluralRules(tag)
  rules.set(tag, kept)
  return kept
}

function formOf(sentence: string, form: Intl.LDMLPluralRule): string {
  const found = spokenLanguage().dictionary[sentence] ?? sentence
  return bent(typeof found === 'string' ? found : (found[form] ?? found.other ?? sentence))
}

function bent(sentence: string): string {
  return spokenLanguage().bend?.(sentence) ?? sentence
}

function filled(sentence: string, filling: Filling<string> = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const value = filling[name]
    if (value === undefined) return gap
    return typeof value === 'number' ? count(value) : value
  })
}
