import type { IssueCode } from '@wavelength/core'
import { keptRecord } from '../kit/kept.ts'
import type { Fields } from '../kit/told.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import { OpenMms } from './open-mms.ts'
import { readTag, type TagReading } from './read-tag.ts'
import { type XmlTag, XmlTags } from './xml-tags.ts'

/** The messages and calls of a backup, one after the other; `list` is "sms", "mms" or "call". */
export async function* backupRecords(name: string, bytes: AsyncIterable<Uint8Array>): AsyncIterable<VendorRecord> {
  const reader = new BackupReader(name)
  const tags = new XmlTags()
  const decoder = new TextDecoder()
  for await (const piece of bytes) {
    for (const tag of tags.push(decoder.decode(piece, { stream: true }))) yield* reader.take(tag)
    if (reader.isDone) return
  }
  for (const tag of tags.end()) yield* reader.take(tag)
  yield* reader.end()
}

type Opened = TagReading & { readonly status: 'opened' }

const ROOTS = ['smses', 'calls']
const RECORDS = ['sms', 'call', 'mms']
const WRAPPERS = ['parts', 'addrs']

class BackupReader {
  readonly #name: string
  #number = 0
  #root: 'ABOVE' | 'WITHIN' | 'BELOW' = 'ABOVE'
  #mms: OpenMms | null = null
  /** Nothing that follows can be believed. */
  isDone = false

  constructor(name: string) {
    this.#name = name
  }

  *take(tag: XmlTag): Iterable<VendorRecord> {
    if (this.isDone) return
    if (tag.text.startsWith('<!')) yield this.#giveUp('it declares a document type, which no backup does')
    else if (this.#root === 'ABOVE') yield* this.#enter(tag)
    else yield* this.#within(tag)
  }

  *end(): Iterable<VendorRecord> {
    if (this.isDone) return
    if (this.#mms !== null) yield this.#refused('the message breaks off')
    if (this.#root === 'ABOVE') yield this.#giveUp(NO_BACKUP)
    else if (this.#root === 'WITHIN') yield this.#giveUp(`it breaks off after record ${this.#number}`)
  }

  *#enter(tag: XmlTag): Iterable<VendorRecord> {
    const reading = readWhole(tag)
    if (reading.status === 'opened' && ROOTS.includes(reading.name)) this.#root = reading.isAlone ? 'BELOW' : 'WITHIN'
    else yield this.#giveUp(NO_BACKUP)
  }

  *#within(tag: XmlTag): Iterable<VendorRecord> {
    const reading = readWhole(tag)
    if (reading.status === 'opened') yield* this.#open(reading)
    else if (reading.status === 'closed') yield* this.#close(reading.name)
    else if (this.#mms !== null && !RECORDS.includes(nameOf(tag))) this.#mms.spoil(reading.why)
    else {
      yield* this.#leaveOpenMms()
      this.#number += 1
      yield this.#refused(`<${nameOf(tag)}> ${reading.why}`)
    }
  }

  *#open(tag: Opened): Iterable<VendorRecord> {
    if (this.#mms !== null && !RECORDS.includes(tag.name)) return this.#mms.take(tag.name, tag.attributes)
    if (WRAPPERS.includes(tag.name)) return
    yield* this.#leaveOpenMms()
    this.#number += 1
    if (tag.name === 'mms') this.#mms = new OpenMms(tag.attributes)
    else if (RECORDS.includes(tag.name)) yield this.#read(tag.name, tag.attributes)
    else yield this.#refused(`<${tag.name.slice(0, 40)}> is none of ${RECORDS.join(', ')}`, 'UNKNOWN_VALUE')
    if (tag.isAlone) yield* this.#close(tag.name)
  }

  *#close(name: string): Iterable<VendorRecord> {
    if (ROOTS.includes(name)) {
      yield* this.#leaveOpenMms()
      this.#root = 'BELOW'
    }
    if (name !== 'mms' || this.#mms === null) return
    const mms = this.#mms
    this.#mms = null
    yield mms.problem === null ? this.#read('mms', mms.fields) : this.#refused(`a part of the message ${mms.problem}`)
  }

  /** A message of which the end is missing. */
  *#leaveOpenMms(): Iterable<VendorRecord> {
    if (this.#mms !== null) yield this.#refused('the message breaks off')
    this.#mms = null
  }

  #read(list: string, value: Fields): VendorRecord {
    return { status: 'read', position: this.#position(), list, value, raw: keptRecord(value) }
  }

  /** The text of a tag is not kept: it holds what people wrote. */
  #refused(message: string, code: IssueCode = 'UNREADABLE'): VendorRecord {
    return { status: 'unreadable', position: this.#position(), issue: { code, field: [], message }, raw: null }
  }

  #giveUp(message: string): VendorRecord {
    this.isDone = true
    return { status: 'unreadable', position: this.#name, issue: { code: 'UNREADABLE', field: [], message }, raw: null }
  }

  #position(): string {
    return `${this.#name} record ${this.#number}`
  }
}

const NO_BACKUP = 'it is no backup of SMS Backup & Restore, which begins with <smses> or <calls>'

function readWhole({ text, isWhole }: XmlTag): TagReading {
  return isWhole ? readTag(text) : { status: 'unreadable', why: 'has no end, or is longer than a megabyte' }
}

function nameOf({ text }: XmlTag): string {
  return /^<\/?([\w:.-]{0,40})/.exec(text)?.[1] ?? ''
}
