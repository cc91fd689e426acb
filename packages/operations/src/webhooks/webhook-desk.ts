import type { Delivery, ProbeAnswer, SecretsOf } from '@wavelength/connectors'
import { keepDelivery } from '@wavelength/db'
import { uuidV5 } from '../uuid-v5.ts'
import { DeliveryWorker, type WorkerOptions } from './delivery-worker.ts'
import { keptDelivery } from './kept-delivery.ts'
import { webhookOf } from './webhook-of.ts'

interface DeskOptions extends WorkerOptions {
  readonly secretsOf: SecretsOf
}

/** What became of a delivery; `why` is for the operator alone. */
export type Received =
  | { readonly status: 'KEPT'; readonly answer: ProbeAnswer | null }
  | { readonly status: 'UNKNOWN' }
  | { readonly status: 'REFUSED'; readonly why: string }

const DELIVERIES = '0d7c4b52-6a0e-4c1f-8a66-9a5f8c1f4e20'
const NOTHING: ProbeAnswer = { status: 200, body: '', contentType: 'text/plain; charset=utf-8' }

/**
 * Takes deliveries of other systems: each is kept as it came before it is answered, for most systems wait only seconds,
 * and taken in afterwards. Whatever comes twice does so with the same effect.
 */
export class WebhookDesk {
  readonly #options: DeskOptions
  readonly #worker: DeliveryWorker

  constructor(options: DeskOptions) {
    this.#options = options
    this.#worker = new DeliveryWorker(options)
  }

  /** Takes in what an earlier server kept, and from now on what is to be tried again. */
  resume(): void {
    this.#worker.resume()
  }

  async close(): Promise<void> {
    await this.#worker.close()
  }

  /** Resolves once everything that waited has been tried. */
  async settled(): Promise<void> {
    await this.#worker.settled()
  }

  /** Is the variable set without which a system's deliveries are refused? */
  hasSecret(variable: string): boolean {
    return this.#options.secretsOf(variable).length > 0
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
    this.#worker.wake()
    return { status: 'KEPT', answer: webhook.accepted ?? null }
  }
}
