import { SaxesParser } from 'saxes'
import type { Fields } from '../kit/told.ts'

export type TagReading =
  | { readonly status: 'opened'; readonly name: string; readonly attributes: Fields; readonly isAlone: boolean }
  | { readonly status: 'closed'; readonly name: string }
  | { readonly status: 'unreadable'; readonly why: string }

/** What a tag says; XML 1.0 without the entities of a document type. */
export function readTag(text: string): TagReading {
  const closed = /^<\/\s*([^\s>]+)\s*>$/.exec(text)
  if (closed !== null) return { status: 'closed', name: closed[1] ?? '' }
  let reading: TagReading = { status: 'unreadable', why: 'is not XML' }
  const problems: string[] = []
  const parser = new SaxesParser({ fragment: true })
  parser.on('error', ({ message }) => problems.push(message))
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    reading = { status: 'opened', name, attributes, isAlone: isSelfClosing }
  })
  parser.write(withCharacters(text))
  return problems[0] === undefined ? reading : { status: 'unreadable', why: `is not XML: ${problems[0]}` }
}

const REFERENCE = /&#(?:([0-9]+)|x([0-9a-fA-F]+));/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 has no place for.
const NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/**
 * Backups write an emoji as two references to its halves, and keep control characters that somebody sent; neither is XML.
 * Halves are joined, and what is no character becomes the sign for one that is lost.
 */
function withCharacters(text: string): string {
  const referred = text.includes('&#')
    ? text.replace(REFERENCE, (reference, decimal?: string, hex = '') =>
        characterOf(reference, decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)),
      )
    : text
  return referred.replace(NO_CHARACTER, '\ufffd').toWellFormed()
}

function characterOf(reference: string, code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(code)
  const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff)
  return isCharacter && (code & 0xfffe) !== 0xfffe ? reference : '\ufffd'
}
