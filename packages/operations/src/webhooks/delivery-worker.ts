import type { ConnectorOptions } from '@wavelength/connectors'
import {
  forgetDeliveries,
  type HeldDelivery,
  holdDelivery,
  putOffDelivery,
  type Store,
  settleDelivery,
} from '@wavelength/db'
import { batchesOf } from '../import/batches.ts'
import { ingest } from '../ingest/ingest.ts'
import { openedDelivery } from './kept-delivery.ts'
import { nextAttemptAfter } from './next-attempt.ts'
import { webhookOf } from './webhook-of.ts'

export interface WorkerOptions {
  readonly store: Store
  /** How deliveries are read: our own addresses, the country of numbers, the zone of local times. */
  readonly reading: ConnectorOptions
  readonly now: () => number
  /** Told of what broke in the background. */
  readonly onFault: (thrown: unknown) => void
}

const HELD_FOR_MS = 120_000
const LOOKED_EVERY_MS = 30_000
/** No system that is known here sends a delivery again after so long. */
const KNOWN_FOR_MS = 14 * 86_400_000
const BATCH_LENGTH = 500

/** Takes kept deliveries in, one after the other. Several servers share the work by holding what they are at. */
export class DeliveryWorker {
  readonly #options: WorkerOptions
  #work: Promise<void> = Promise.resolve()
  #looking: NodeJS.Timeout | null = null
  #isClosed = false
  #isWorking = false
  #isAsked = false

  constructor(options: WorkerOptions) {
    this.#options = options
  }

  /** Takes in what an earlier server kept, and from now on what is to be tried again. */
  resume(): void {
    this.wake()
    this.#looking = setInterval(() => this.wake(), LOOKED_EVERY_MS).unref()
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

  wake(): void {
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
    if (webhook === null) throw new Error(`the connector ${held.connector} takes no webhooks any more`)
    const reports = webhook.read(openedDelivery(held), this.#options.reading)
    for await (const batch of batchesOf(reports, BATCH_LENGTH))
      await ingest(this.#options.store, batch, { now: this.#options.now(), connector: held.connector })
  }
}
