import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Section } from '../report/section.ts'

const SHARED = process.env.WAVELENGTH_SHARED ?? join(import.meta.dirname, '../../../../../shared')

/** A folder of public data that stays outside the repository; null, with a word, when it is not here. */
export function publicData(name: string): string | null {
  const folder = join(SHARED, 'data', name)
  if (existsSync(folder)) return folder
  console.warn(`Not measured: the public data ${name} is not here (WAVELENGTH_SHARED names the folder that holds it).`)
  return null
}

/** What is measured on public data; null, with a word, when it is not here. */
export function sectionOn(name: string, measure: (folder: string) => Section): Section | null {
  const folder = publicData(name)
  return folder === null ? null : measure(folder)
}

export type CsvRow = Readonly<Record<string, string>>

/** The rows of a gzipped CSV of plain cells, by the names in its first line. */
export function readCsv(file: string): CsvRow[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}
