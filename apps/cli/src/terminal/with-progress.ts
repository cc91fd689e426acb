import type { Tell } from '@wavelength/operations'
import { progressDisplay } from './progress-display.ts'
import type { Terminal } from './terminal.ts'

/** Runs something that tells how far it is, with a display of it. */
export async function withProgress<T>(
  terminal: Terminal,
  label: string,
  unit: string,
  work: (tell: Tell) => Promise<T>,
): Promise<T> {
  const display = progressDisplay(terminal, { label, unit })
  try {
    return await work(({ done, all }) => display.show({ done, share: all === null ? null : done / Math.max(1, all) }))
  } finally {
    display.end()
  }
}
