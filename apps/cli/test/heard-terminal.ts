import { Writable } from 'node:stream'
import type { Terminal } from '../src/terminal/terminal.ts'

/** A terminal that remembers what was said. */
export class HeardTerminal implements Terminal {
  out = ''
  aside = ''
  readonly isInteractive = false
  readonly columns = 80
  readonly written: Buffer[] = []
  readonly output = new Writable({
    write: (bytes: Buffer, _, done) => {
      this.written.push(bytes)
      this.out += bytes.toString('utf8')
      done()
    },
  })
  readonly say = (text: string) => {
    this.out += `${text}\n`
  }
  readonly complain = (text: string) => {
    this.aside += `${text}\n`
  }
  readonly draw = (text: string) => {
    this.aside += text
  }
}
