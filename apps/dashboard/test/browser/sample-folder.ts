import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the first test that needs the sample business leaves it for the others. Vitest calls this once, before any test. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'wavelength-sample-'))
  process.env.TEST_SAMPLE_FOLDER = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
