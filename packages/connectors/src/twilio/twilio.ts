import { fault, type Report, shortened } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput, ConnectorOptions } from '../connector.ts'
import { formFields } from '../kit/form.ts'
import { keptRecord } from '../kit/kept.ts'
import { ownPhonesIn } from '../kit/own-phones.ts'
import { type Fields, reportsOf, skipped, type Told, toldReports } from '../kit/told.ts'
import { vendorRecords } from '../kit/vendor-records.ts'
import { textIn } from '../kit/vendor-words.ts'
import type { Delivery } from '../webhook.ts'
import { tellCall, tellCallback } from './calls.ts'
import { tellMessage, tellMessageCallback } from './messages.ts'
import type { TwilioReader } from './parties.ts'
import { TWILIO_SECRET, verifyTwilio } from './signature.ts'
import { spellingOf } from './spelling.ts'

/** Calls and messages of Twilio: lists of its API saved as JSON, their copies in tables, and its status callbacks. */
export const twilio: Connector = {
  name: 'twilio',
  describes: 'Twilio: calls, texts and WhatsApp messages, as its API lists them or its callbacks tell them',
  endings: ['.json', '.ndjson', '.jsonl', '.csv'],
  options: ['ownAddresses', 'phoneRegion'],
  confirmed: 'CAPTURED',
  read: (input) => reading(input, (bytes) => readLists(input, bytes)),
  webhook: {
    signature: 'HMAC-SHA1 of the address and the fields, in X-Twilio-Signature',
    secrets: [{ variable: TWILIO_SECRET, describes: 'the Auth Token of the account' }],
    verify: verifyTwilio,
    read: readCallback,
  },
}

const LISTS = ['calls', 'messages', 'recordings']

function readLists(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = readerOf(input.options)
  return toldReports(
    vendorRecords(input.name, bytes, LISTS),
    (record, list) => tellListed(record, list, reader),
    input.now,
  )
}

function readerOf(options: ConnectorOptions): TwilioReader {
  return { phoneRegion: options.phoneRegion, ownPhones: ownPhonesIn(options) }
}

/** Every resource names itself by the first two letters of its id. */
function tellListed(record: Fields, list: string | null, reader: TwilioReader): readonly Told[] {
  const spelling = spellingOf(record)
  const sid = textIn(record, spelling.sid)
  if (sid?.startsWith('CA')) return tellCall(record, spelling, reader)
  if (sid !== null && /^(?:SM|MM)/.test(sid)) return tellMessage(record, spelling, reader)
  if (sid?.startsWith('RE') || list === 'recordings') return [skipped('a recording, whose call is the contact')]
  const found = sid === null ? 'is missing' : `is "${shortened(sid)}"`
  const message = `${spelling.sid} ${found}; calls begin with CA, messages with SM or MM`
  throw fault('UNKNOWN_VALUE', [spelling.sid], message)
}

async function* readCallback(delivery: Delivery, options: ConnectorOptions): AsyncIterable<Report> {
  const form = formFields(delivery.body)
  const reader = { ...readerOf(options), receivedAt: new Date(delivery.receivedAt).toISOString() }
  const tell = () => ('CallSid' in form ? tellCallback(form, reader) : tellMessageCallback(form, reader))
  yield* reportsOf({ position: 'twilio callback', raw: keptRecord(form) }, tell, delivery.receivedAt)
}
