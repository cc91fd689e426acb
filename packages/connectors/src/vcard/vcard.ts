import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import { type Connector, type ConnectorInput, rejected } from '../connector.ts'
import { type Component, componentsIn } from '../kit/components.ts'
import { keptRecord } from '../kit/kept.ts'
import { ownAddresses } from '../kit/own-addresses.ts'
import { reportsOf } from '../kit/told.ts'
import { type CardReader, tellCard } from './card.ts'
import { propertyOf } from './property.ts'

/** Address books: vCard 2.1 (Versit), 3.0 (RFC 2426) and 4.0 (RFC 6350). */
export const vcard: Connector = {
  name: 'vcard',
  describes: 'an address book (.vcf) of Google, Apple, Outlook, a telephone or any other: who customers are',
  endings: ['.vcf', '.vcard'],
  options: ['ownAddresses', 'phoneRegion'],
  confirmed: 'CAPTURED',
  read: (input) => reading(input, (bytes) => readCards(input, bytes)),
}

/** Notes, pictures and what people are called otherwise are not read. */
const PROPERTIES = [
  ...['VERSION', 'KIND', 'X-ADDRESSBOOKSERVER-KIND', 'UID', 'FN', 'N', 'EMAIL', 'TEL', 'ADR', 'BDAY', 'LANG', 'TZ'],
  ...['X-SOCIALPROFILE', 'SOCIALPROFILE', 'IMPP', 'X-TWITTER', 'X-FACEBOOK', 'X-LINKEDIN', 'X-WHATSAPP'],
]

async function* readCards(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const { ownAddresses: own = [], phoneRegion } = input.options
  const reader = { now: input.now, isOwn: ownAddresses(own), phoneRegion }
  let isEmpty = true
  for await (const cut of componentsIn(bytes, { kinds: ['VCARD'], properties: PROPERTIES })) {
    if ('outer' in cut) continue
    isEmpty = false
    yield* cardReports(cut.component, reader, input.name)
  }
  if (isEmpty) yield refused(input.name, 'the file is no address book: nothing in it begins with BEGIN:VCARD')
}

function cardReports({ line, lines, fault }: Component, reader: CardReader, name: string): Report[] {
  const position = `${name} line ${line}`
  if (fault !== null) return [refused(position, `the card ${fault}`)]
  const properties = lines.flatMap((each) => propertyOf(each) ?? [])
  const raw = keptRecord({ lines: lines.slice(0, 30).map((each) => each.slice(0, 300)) })
  return reportsOf({ position, raw }, () => tellCard(properties, reader), reader.now)
}

function refused(position: string, message: string): Report {
  return rejected(position, { code: 'UNREADABLE', field: [], message }, null)
}
