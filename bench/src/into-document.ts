import { readFileSync, writeFileSync } from 'node:fs'

/** Puts the tables of a part into a Markdown document, between the two comments that bear the part's name. */
export function intoDocument(path: string, part: string, tables: readonly string[]): void {
  writeFileSync(path, withTables(readFileSync(path, 'utf8'), part, tables))
}

export function withTables(document: string, part: string, tables: readonly string[]): string {
  const [begin, end] = [`<!-- bench:${part} -->`, `<!-- /bench:${part} -->`]
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from === -1 || to < from) throw new RangeError(`there is no place for ${part}: ${begin} ... ${end}`)
  return `${document.slice(0, from)}${[begin, ...tables].join('\n\n')}\n\n${document.slice(to)}`
}
