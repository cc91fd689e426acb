import { fault } from '@wavelength/core'
import { SaxesParser } from 'saxes'
import type { Fields } from '../kit/told.ts'

/** A record as an outbound message carries it. */
export interface Notified {
  readonly objectName: string | null
  readonly fields: Fields
}

/** More records than Salesforce puts into one message. */
const MOST_RECORDS = 1_000
/** What Salesforce sends is five levels deep. */
const DEEPEST = 20

/**
 * The records of an outbound message:
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_om_outboundmessaging_understanding.htm
 */
export function notifiedIn(xml: string): Notified[] {
  const parser = new SaxesParser()
  const reading = new NotificationReading()
  parser.on('doctype', () => unreadable('declares a document type, which no message of Salesforce does'))
  parser.on('error', () => unreadable('is not well-formed XML'))
  parser.on('opentag', ({ name, attributes }) => reading.open(localName(name), attributes))
  parser.on('text', (text) => reading.text(text))
  parser.on('cdata', (text) => reading.text(text))
  parser.on('closetag', () => reading.close())
  parser.write(xml).close()
  return reading.records
}

/** Follows the tags down to `Envelope/Body/notifications/Notification/sObject`, whose children are the fields. */
class NotificationReading {
  readonly records: Notified[] = []
  readonly #path: string[] = []
  #objectName: string | null = null
  #fields: [string, string][] = []
  #text = ''

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name)
    this.#text = ''
    if (this.#path.length > DEEPEST) unreadable('is nested too deep')
    if (this.#isAt(RECORD)) {
      this.#objectName = typeOf(attributes)
      this.#fields = []
    }
  }

  text(text: string): void {
    if (this.#path.length === RECORD.length + 1) this.#text += text
  }

  close(): void {
    if (this.#isAt(RECORD))
      this.records.push({ objectName: this.#objectName, fields: Object.fromEntries(this.#fields) })
    const name = this.#path.pop() ?? ''
    if (this.#isAt(RECORD)) this.#fields.push([name, this.#text])
    if (this.records.length > MOST_RECORDS) unreadable(`holds more than ${MOST_RECORDS} records`)
  }

  #isAt(path: readonly string[]): boolean {
    return path.length === this.#path.length && path.every((name, at) => name === this.#path[at])
  }
}

const RECORD = ['Envelope', 'Body', 'notifications', 'Notification', 'sObject']

/** `xsi:type="sf:Contact"` */
function typeOf(attributes: Readonly<Record<string, string>>): string | null {
  const type = Object.entries(attributes).find(([name]) => localName(name) === 'type')?.[1]
  return type === undefined ? null : localName(type)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function unreadable(why: string): never {
  throw fault('UNREADABLE', [], `the message ${why}`)
}
