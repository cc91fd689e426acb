import { readFileSync } from 'node:fs'

/** The fenced blocks of a document that are in this language, as they are printed. `document` is a path from the top. */
export function documentedBlocks(document: string, language: string): string[] {
  const text = readFileSync(new URL(`../../../${document}`, import.meta.url), 'utf8')
  return [...text.matchAll(/^```([^\n]*)\n(.*?)\n```$/gms)].flatMap(([, told, block]) =>
    told === language && block !== undefined ? [block] : [],
  )
}
