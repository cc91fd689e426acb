import { byteLines, contentOf } from '../bytes/byte-lines.ts'
import { type Message, OpenMessage } from './open-message.ts'

const LONGEST_LINE = 65_536

/** The mails of an mbox file, which begins with "From ", or the one mail of any other file. */
export async function* messagesIn(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Message> {
  const splitter = new Splitter()
  for await (const batch of byteLines(bytes, LONGEST_LINE)) {
    for (const line of batch) {
      const message = splitter.take(contentOf(line))
      if (message !== null) yield message
    }
  }
  const last = splitter.end()
  if (last !== null) yield last
}

/** A separator has the time of day in it; a sentence that begins with "From" has not. */
const SEPARATOR = /^From .*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\d{1,2}:\d{2}/
const QUOTED_FROM = /^>+From /

class Splitter {
  #open: OpenMessage | null = null
  #isMbox = false
  #isAfterBlank = false
  #count = 0

  /** The message that the line ends, if it does. */
  take(line: Uint8Array): Message | null {
    if (this.#open === null) return this.#beginFile(line)
    const text = openingOf(line)
    const isSeparator = this.#isMbox && this.#isAfterBlank && SEPARATOR.test(text)
    this.#isAfterBlank = line.length === 0
    if (isSeparator) return this.#begin(text)
    this.#open.add(this.#isMbox && QUOTED_FROM.test(text) ? line.subarray(1) : line)
    return null
  }

  end(): Message | null {
    return this.#open?.closed() ?? null
  }

  #beginFile(line: Uint8Array): null {
    if (line.length === 0) return null
    const text = openingOf(line)
    this.#isMbox = text.startsWith('From ')
    this.#begin(this.#isMbox ? text : null)
    if (!this.#isMbox) this.#open?.add(line)
    return null
  }

  #begin(envelope: string | null): Message | null {
    const ended = this.end()
    this.#count += 1
    this.#open = new OpenMessage(this.#count, envelope)
    return ended
  }
}

/** Only a line that begins with "F" or ">" can matter as text. */
function openingOf(line: Uint8Array): string {
  return line[0] === 0x46 || line[0] === 0x3e ? Buffer.from(line.subarray(0, 300)).toString('latin1') : ''
}
