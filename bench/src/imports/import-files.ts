import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { numbers } from '../numbers.ts'

/** A made-up export of a system, and how it is read. */
export interface ImportFile {
  readonly connector: string
  readonly mapping?: unknown
  readonly ownAddresses?: readonly string[]
  /** One record of it. */
  readonly record: (at: number, random: () => number) => string
  /** What stands before the first. */
  readonly head?: string
}

const START = Date.UTC(2024, 0, 1)
const MINUTE_MS = 60_000
/** So many that no customer's history grows without end. */
const CUSTOMERS = 100_000

const WORDS =
  'the order left our warehouse this morning and will be with you tomorrow before noon at the latest '.repeat(4)

function occurredAt(at: number): Date {
  return new Date(START + (at * MINUTE_MS) / 4)
}

function personOf(random: () => number): string {
  return `person${Math.floor(random() * CUSTOMERS)}@customer.example`
}

const ndjson: ImportFile = {
  connector: 'ndjson',
  record: (at, random) =>
    `${JSON.stringify({
      source: 'shop',
      sourceId: `message-${at}`,
      customer: { email: personOf(random) },
      channel: random() < 0.5 ? 'EMAIL' : 'SMS',
      direction: 'OUTBOUND',
      occurredAt: occurredAt(at).toISOString(),
      outcome: random() < 0.5 ? 'DELIVERED' : 'SEEN',
      purpose: 'SERVICE_UPDATE',
      thread: Array.from({ length: 6 }, (_, back) => `message-of-a-thread-before-${at}-${back}@shop.example`),
      campaign: 'autumn letters to those who have not been heard of for a while',
      internalNote: WORDS,
    })}\n`,
}

const csv: ImportFile = {
  connector: 'csv',
  mapping: {
    source: 'exchange',
    timeZone: 'UTC',
    customer: { phone: { column: 'number' } },
    events: [
      {
        sourceId: '{id}',
        channel: 'PHONE',
        direction: 'OUTBOUND',
        occurredAt: { column: 'started', format: 'YYYY-MM-DD HH:mm:ss' },
        outcome: { column: 'result', values: { answered: 'ANSWERED', none: 'NO_ANSWER' } },
      },
    ],
  },
  head: 'id,started,number,result,seconds,agent,queue,note\n',
  record: (at, random) => {
    const started = occurredAt(at).toISOString().slice(0, 19).replace('T', ' ')
    const number = `+4520${String(Math.floor(random() * CUSTOMERS)).padStart(6, '0')}`
    const result = random() < 0.4 ? 'answered' : 'none'
    return `call-${at},${started},${number},${result},${at % 600},agent ${at % 40},"service, first line","${WORDS}"\n`
  },
}

const mailbox: ImportFile = {
  connector: 'email',
  ownAddresses: ['shop.example'],
  record: (at, random) => {
    const date = occurredAt(at).toUTCString().replace('GMT', '+0000')
    const person = personOf(random)
    const [from, to] = random() < 0.5 ? [person, 'desk@shop.example'] : ['desk@shop.example', person]
    const head = `From ${from} ${date}\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nMessage-ID: <mail-${at}@mail.example>\n`
    return `${head}Subject: your order\nContent-Type: text/plain\n\n${`${WORDS}\n`.repeat(1 + Math.floor(random() * 12))}\n`
  },
}

const zendesk: ImportFile = {
  connector: 'zendesk',
  record: (at, random) => {
    const made = occurredAt(at).toISOString()
    const requester = 1_000_000 + Math.floor(random() * CUSTOMERS)
    return `${JSON.stringify({
      id: at + 1,
      url: `https://shop.zendesk.com/api/v2/tickets/${at + 1}.json`,
      created_at: made,
      updated_at: made,
      subject: WORDS,
      description: WORDS.repeat(2),
      status: 'closed',
      via: { channel: random() < 0.6 ? 'email' : 'chat', source: { from: {}, to: {}, rel: null } },
      requester_id: requester,
      submitter_id: requester,
      tags: ['order', 'late'],
    })}\n`
  },
}

export const IMPORT_FILES: readonly ImportFile[] = [mailbox, csv, ndjson, zendesk]

/** Writes records until there are so many bytes. */
export async function writeImportFile(file: ImportFile, path: string, bytes: number): Promise<void> {
  await pipeline(Readable.from(piecesOf(file, bytes)), createWriteStream(path))
}

const PIECE = 1_048_576

function* piecesOf({ record, head = '' }: ImportFile, bytes: number): Generator<Buffer> {
  const random = numbers(20_261_122)
  let piece = head
  for (let [at, written] = [0, 0]; written < bytes; at += 1) {
    piece += record(at, random)
    if (piece.length < PIECE && written + piece.length < bytes) continue
    const made = Buffer.from(piece)
    written += made.length
    yield made
    piece = ''
  }
}
