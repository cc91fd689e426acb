import { existsSync } from 'node:fs'
import { join } from 'node:path'

const SHARED = process.env.WAVELENGTH_SHARED ?? join(import.meta.dirname, '../../../../../shared')

/** A folder of public data that is too large or too strange for the repository; null, with a word, when it is not here. */
export function sharedData(name: string): string | null {
  const folder = join(SHARED, 'data', name)
  if (existsSync(folder)) return folder
  console.warn(`Not run: the public data ${name} is not here (WAVELENGTH_SHARED names the folder that holds it).`)
  return null
}

export function example(name: string): string {
  return join(import.meta.dirname, '../../../../examples', name)
}
