import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { progressDisplay } from './progress-display.ts'
import type { Terminal } from './terminal.ts'

function terminalOf(isInteractive: boolean): Terminal & { readonly drawn: string[] } {
  const drawn: string[] = []
  const silent = () => {}
  const output = new PassThrough()
  return { say: silent, complain: silent, draw: (text) => drawn.push(text), isInteractive, columns: 100, output, drawn }
}

describe(progressDisplay, () => {
  it('draws a bar with rate and time left on a terminal, and takes it away', () => {
    let now = 0
    const terminal = terminalOf(true)
    const display = progressDisplay(terminal, { label: 'calls.csv', unit: 'records' }, () => now)
    now = 10_000
    display.show({ done: 20_000, share: 0.25 })
    now = 10_050
    display.show({ done: 20_100, share: 0.26 })
    display.end()
    expect(terminal.drawn).toEqual([
      '\r\u001b[2Kcalls.csv [######------------------] 25 %, 20,000 records, 2,000 a second, about 30 s left',
      '\r\u001b[2K',
    ])
  })

  it('says a line every five seconds elsewhere', () => {
    let now = 0
    const terminal = terminalOf(false)
    const display = progressDisplay(terminal, { label: 'stdin', unit: 'records' }, () => now)
    for (now = 1_000; now <= 12_000; now += 1_000) display.show({ done: now, share: null })
    display.end()
    expect(terminal.drawn).toEqual([
      'stdin: 1,000 records, 1,000 a second\n',
      'stdin: 6,000 records, 1,000 a second\n',
      'stdin: 11,000 records, 1,000 a second\n',
    ])
  })
})
