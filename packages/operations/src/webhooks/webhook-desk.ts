import {
  type ConnectorOptions,
  connectorNamed,
  type Delivery,
  type ProbeAnswer,
  type SecretsOf,
  type Webhook,
} from '@wavelength/connectors'
import {
  forgetDeliveries,
  type HeldDelivery,
  holdDelivery,
  keepDelivery,
  putOffDelivery,
  type Store,
  settleDelivery,
} from '@wavelength/db'
import { batchesOf } from '../import/batches.ts'
import { ingest } from '../ingest/ingest.ts'
import { uuidV5 } from '../uuid-v5.ts'
import { keptDelivery, openedDelivery } from './kept-delivery.ts'
import { nextAttemptAfter } from './next-attempt.ts'

interface DeskOptions {
  readonly store: Store
  readonly secretsOf: SecretsOf
  /** How messages are read: our own addresses, the country of numbers, the zone of local times. */
  readonly reading: ConnectorOptions
  readonly now: () => number
  /** Told of what broke in the background. */
  readonly onFault: (thrown: unknown) => void
}

/** What became of a message; `why` is for the operator alone. */
export type Received =
  | { readonly status: 'KEPT'; readonly answer: ProbeAnswer | null }
  | { readonly status: 'UNKNOWN' }
  | { readonly status: 'REFUSED'; readonly why: string }

const DELIVERIES = '0d7c4b52-6a0e-4c1f-8a66-9a5f8c1f4e20'
const HELD_FOR_MS = 120_000
const LOOKED_EVERY_MS = 30_000
/** No system that is known here sends a message again after so long. */
const KNOWN_FOR_MS = 14 * 86_400_000
const BATCH_LENGTH = 500

/**
 * Takes messages of other systems: each is kept as it came before it is answered, for most of them wait only seconds,
 * and taken in afterwards. Whatever comes twice does so with the same effect.
 */
export class WebhookDesk {
  readonly #options: DeskOptions
  #work: Promise<void> = Promise.resolve()
  #looking: NodeJS.Timeout | null = null
  #isClosed = false
  #isWorking = false
  #isAsked = false

  constructor(options: DeskOptions) {
    this.#options = options
  }

  /** Takes in what an earlier server kept, and from now on what is to be tried again. */
  resume(): void {
    this.#wake()
    this.#looking = setInterval(() => this.#wake(), LOOKED_EVERY_MS).unref()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#looking !== null) clearInterval(this.#looking)
    await this.#work
  }

  /** Resolves once everything that waited has been tried. */
  async settled(): Promise<void> {
    await this.#work
  }

  /** The answer to a system that looks whether somebody is there; null refuses it. */
  probe(connector: string, delivery: Delivery): ProbeAnswer | null {
    const webhook = webhookOf(connector)
    if (webhook === null) return null
    return webhook.probe === undefined ? NOTHING : webhook.probe(delivery, this.#options.secretsOf)
  }

  async receive(connector: string, delivery: Delivery): Promise<Received> {
    const webhook = webhookOf(connector)
    if (webhook === null) return { status: 'UNKNOWN' }
    const verdict = webhook.verify(delivery, this.#options.secretsOf)
    if (verdict.status === 'REFUSED') return verdict
    await keepDelivery(this.#options.store.db, {
      id: uuidV5(DELIVERIES, `${connector}\n${Buffer.from(delivery.body).toString('base64')}`),
      connector,
      receivedAt: delivery.receivedAt,
      ...keptDelivery(delivery),
    })
    this.#wake()
    return { status: 'KEPT', answer: webhook.accepted ?? null }
  }

  /** One worker a server; several servers share the work by holding what they are at. */
  #wake(): void {
    this.#isAsked = true
    if (this.#isWorking || this.#isClosed) return
    this.#isWorking = true
    this.#work = this.#drain()
      .catch(this.#options.onFault)
      .finally(() => {
        this.#isWorking = false
      })
  }

  async #drain(): Promise<void> {
    while (this.#isAsked && !this.#isClosed) {
      this.#isAsked = false
      for (let held = await this.#hold(); held !== null; held = await this.#hold()) await this.#tryToTake(held)
    }
    await forgetDeliveries(this.#options.store.db, new Date(this.#options.now() - KNOWN_FOR_MS))
  }

  async #hold(): Promise<HeldDelivery | null> {
    if (this.#isClosed) return null
    const now = this.#options.now()
    return holdDelivery(this.#options.store.db, new Date(now), new Date(now + HELD_FOR_MS))
  }

  async #tryToTake(held: HeldDelivery): Promise<void> {
    const { db } = this.#options.store
    try {
      await this.#takeIn(held)
      await settleDelivery(db, held.id, new Date(this.#options.now()))
    } catch (thrown) {
      this.#options.onFault(thrown)
      const kind = thrown instanceof Error ? thrown.constructor.name : typeof thrown
      await putOffDelivery(db, held.id, kind, nextAttemptAfter(held.attempts, this.#options.now()))
    }
  }

  async #takeIn(held: HeldDelivery): Promise<void> {
    const webhook = webhookOf(held.connector)
    if (webhook === null) throw new Error(`the connector ${held.connector} takes no messages any more`)
    const reports = webhook.read(openedDelivery(held), this.#options.reading)
    for await (const batch of batchesOf(reports, BATCH_LENGTH))
      await ingest(this.#options.store, batch, { now: this.#options.now(), source: held.connector })
  }
}

const NOTHING: ProbeAnswer = { status: 200, body: '', contentType: 'text/plain; charset=utf-8' }

function webhookOf(connector: string): Webhook | null {
  return connectorNamed(connector)?.webhook ?? null
}
