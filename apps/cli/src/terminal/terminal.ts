import type { Writable } from 'node:stream'

/** Where a command speaks: results go out, all else goes aside. */
export interface Terminal {
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
  /** Where progress is drawn. */
  readonly draw: (text: string) => void
  readonly isInteractive: boolean
  readonly columns: number
  /** Where a file goes that has no place of its own. */
  readonly output: Writable & { readonly isTTY?: boolean }
}

export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  for (const stream of [stdout, stderr]) stream.on('error', letReaderGo)
  return {
    say: (text) => stdout.write(`${text}\n`),
    complain: (text) => stderr.write(`${text}\n`),
    draw: (text) => stderr.write(text),
    isInteractive: stderr.isTTY === true,
    columns: stderr.columns ?? 80,
    output: stdout,
  }
}

/** Whoever has read enough may go, as `head` does; the command goes on and says the rest to nobody. */
function letReaderGo(error: Error): void {
  if (!('code' in error && error.code === 'EPIPE')) throw error
}
