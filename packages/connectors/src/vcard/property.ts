import { nameOf } from '../kit/content-line.ts'

/** One line of a card: `TEL;TYPE=work,voice;PREF=1:+12025550100`. */
export interface Property {
  /** In upper case. */
  readonly name: string
  /** In lower case, of all parameters that name types; vCard 2.1 names them without a parameter. */
  readonly types: ReadonlySet<string>
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
  /** Does a label of the owner's own stand beside it, which says whose it is? Apple joins the two by a group. */
  readonly isLabelled: boolean
}

/** The separators stand outside of quotation marks (RFC 6350, section 3.3). */
const HEAD = /^((?:[^:"]|"[^"]*")*):/

export function propertyOf(line: string): Property | null {
  const head = HEAD.exec(line)?.[1]
  const name = nameOf(line)
  if (head === undefined || name === '') return null
  const given = head.match(/(?:[^;"]|"[^"]*")+/g)?.slice(1) ?? []
  const pairs = given.map((parameter) => pairOf(parameter))
  const parameters = new Map(pairs.filter(([key]) => key !== 'TYPE'))
  const types = new Set(pairs.flatMap(([key, value]) => (key === 'TYPE' ? value.toLowerCase().split(',') : [])))
  const isLabelled = /^[\w-]+\./.test(line)
  return { name, types, parameters, isLabelled, value: decoded(line.slice(head.length + 1), parameters) }
}

const ENCODINGS = ['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B']

function pairOf(parameter: string): readonly [string, string] {
  const at = parameter.indexOf('=')
  const value = parameter.slice(at + 1).replaceAll('"', '')
  if (at > 0) return [parameter.slice(0, at).toUpperCase(), value]
  return [ENCODINGS.includes(value.toUpperCase()) ? 'ENCODING' : 'TYPE', value]
}

function decoded(value: string, parameters: ReadonlyMap<string, string>): string {
  if (parameters.get('ENCODING')?.toUpperCase() !== 'QUOTED-PRINTABLE') return value
  const bytes = value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return decoderOf(parameters.get('CHARSET')).decode(Buffer.from(bytes, 'latin1'))
}

/** vCard 2.1 names the character set with each value. */
function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8')
  } catch {
    return new TextDecoder()
  }
}

/** A value without its backslashes, on one line. */
export function plain(value: string): string {
  return value
    .replace(/\\n/gi, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** The parts of a structured value, such as an address. */
export function partsOf(value: string): string[] {
  return value.split(/(?<!\\);/).map(plain)
}

/** Which of several is preferred: 1 before 100, and "pref" of old cards before those that say nothing. */
export function byPreference(a: Property, b: Property): number {
  return rankOf(a) - rankOf(b)
}

function rankOf({ types, parameters }: Property): number {
  const rank = Number(parameters.get('PREF') ?? Number.NaN)
  if (rank >= 1 && rank <= 100) return rank
  return types.has('pref') ? 1 : 101
}
