import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db, Store } from '@wavelength/db'
import { openTestStore, type StoreKind } from '@wavelength/db/testing'
import { createKey, ImportDesk, OPERATOR, SCOPES, WebhookDesk } from '@wavelength/operations'
import {
  type Api,
  type ApiSettings,
  createApi,
  createLog,
  createSessions,
  DEFAULT_SETTINGS,
  type Sessions,
} from '../src/index.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what shape an answer has is what tests assert of it; a type would assert it for them
  readonly body: any
}

/** An API on a store of its own, with a clock that stands still and a count of its SQL statements. */
export interface Trial {
  readonly api: Api
  readonly store: Store
  readonly sessions: Sessions
  readonly clock: { now: number }
  readonly statements: string[]
  readonly logged: string[]
  readonly webhooks: WebhookDesk
  readonly keyWith: (...scopes: string[]) => Promise<string>
  readonly ask: (query: string, variables?: object, key?: string) => Promise<Answer>
  readonly send: (path: string, init?: RequestInit) => Promise<Answer>
  readonly close: () => Promise<void>
}

const NOW = Date.UTC(2026, 10, 22, 12)
/** Of one file. */
const MOST_UPLOADED = 1_000_000

export async function startTrial(kind: StoreKind, settings: Partial<ApiSettings> = {}): Promise<Trial> {
  const opened = await openTestStore(kind)
  const statements: string[] = []
  const store = { ...opened, db: counted(opened.db, statements) }
  const clock = { now: NOW }
  const now = () => clock.now
  const sessions = createSessions(now)
  const logged: string[] = []
  const log = createLog({ write: (line) => void logged.push(line) })
  const folder = mkdtempSync(join(tmpdir(), 'wavelength-trial-'))
  const onFault = (thrown: unknown) => void logged.push(String(thrown))
  const imports = new ImportDesk({ store, folder, mostBytes: MOST_UPLOADED, now, onFault })
  const webhooks = new WebhookDesk({ store, secretsOf, reading: {}, now, onFault })
  const options = { store, settings: { ...DEFAULT_SETTINGS, ...settings }, now, sessions, log, imports, webhooks }
  const api = createApi(options)
  const close = async () => {
    await imports.close()
    await webhooks.close()
    await opened.close()
    rmSync(folder, { recursive: true })
  }
  const keyWith = (...scopes: string[]) => keyFor(store, scopes)
  const everything = await keyWith(...SCOPES)
  const send = async (path: string, init: RequestInit = {}) =>
    answerOf(await api.fetch(new Request(`http://localhost${path}`, init)))
  const ask = (query: string, variables: object = {}, key = everything) =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    })
  return { api, store, sessions, clock, statements, logged, webhooks, keyWith, ask, send, close }
}

/** What deliveries of other systems are signed with. */
export const WEBHOOK_SECRET = 'an auth token'

function secretsOf(variable: string): string[] {
  return variable === 'WEBHOOK_SECRET_TWILIO' ? [WEBHOOK_SECRET] : []
}

async function keyFor(store: Store, scopes: readonly string[]): Promise<string> {
  const created = await createKey(store, { name: scopes.join(' '), scopes }, { actor: OPERATOR, now: NOW })
  if (created.status === 'rejected') throw new Error(created.issue.message)
  return created.value.secret
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = /json(;|$)/.test(response.headers.get('content-type') ?? '') && !text.includes('}\n{')
  return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text }
}

function counted(db: Db, statements: string[]): Db {
  return db.withPlugin({
    transformQuery: ({ node }) => {
      statements.push(node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  })
}

/** A contact event that is fine; tests change what matters. */
export function anEvent(changes: object = {}): object {
  return {
    source: 'crm',
    sourceId: 'c1',
    customer: { externalId: 'K-1' },
    channel: 'EMAIL',
    direction: 'OUTBOUND',
    occurredAt: '2026-11-20T09:00:00Z',
    purpose: 'REMINDER',
    ...changes,
  }
}

export const RECORD = `mutation ($events: [ContactEventInput!]!) {
  recordContacts(events: $events) {
    stored merged duplicates rejected
    results { index status interaction { id sourceId } error { code message field } }
  }
}`
