import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = process.env.WAVELENGTH_SHARED ?? join(import.meta.dirname, '../../../../shared')

/** A folder of real files that are not part of the repository; null, with a word about it, when it is not there. */
export function sharedFolder(name: string): string | null {
  const folder = join(ROOT, name)
  if (existsSync(folder)) return folder
  console.warn(`Not run: the real files of ${name} are not here (set WAVELENGTH_SHARED to the folder that holds them).`)
  return null
}
