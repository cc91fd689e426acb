import type { Delivery, ProbeAnswer, WebhookDesk } from '@wavelength/operations'
import { type BodyLimits, readBody } from '../door/body.ts'
import { ApiError } from '../errors.ts'
import type { Log } from '../log.ts'

/** What routes are called by. */
export const WEBHOOKS = '/webhooks/:connector'

/** The largest deliveries that are known here are lists of a thousand events. */
const LIMITS: BodyLimits = { bytes: 5_242_880, milliseconds: 10_000 }

export interface WebhookRoute {
  readonly webhooks: WebhookDesk | null
  /** Where the server is reached from outside, which some systems sign; null where it is as it was asked. */
  readonly publicUrl: string | null
  readonly now: () => number
  readonly log: Log
}

/** Takes a delivery of another system, and answers it as soon as it is kept. */
export async function webhookRoute(route: WebhookRoute, request: Request, requestId: string): Promise<Response> {
  const connector = new URL(request.url).pathname.split('/')[2] ?? ''
  const { webhooks } = route
  if (webhooks === null) throw new ApiError('NOT_FOUND', 'This server takes no webhooks.')
  const delivery = await deliveryOf(route, request)
  if (request.method !== 'POST') return answered(webhooks.probe(connector, delivery) ?? refused())
  const received = await webhooks.receive(connector, delivery)
  if (received.status === 'UNKNOWN') throw new ApiError('NOT_FOUND', 'There is no such connector.')
  if (received.status === 'REFUSED') {
    route.log.warn({ requestId, connector, why: received.why }, 'a webhook delivery was refused')
    throw new ApiError('UNAUTHENTICATED', 'It is not known who sent this.')
  }
  return received.answer === null ? new Response(null) : answered(received.answer)
}

function refused(): never {
  throw new ApiError('UNAUTHENTICATED', 'It is not known who asks.')
}

function answered({ status, body, contentType }: ProbeAnswer): Response {
  return new Response(body, { status, headers: { 'content-type': contentType } })
}

async function deliveryOf({ publicUrl, now }: WebhookRoute, request: Request): Promise<Delivery> {
  const { pathname, search } = new URL(request.url)
  const base = publicUrl ?? `http://${request.headers.get('host') ?? 'localhost'}`
  return {
    method: request.method,
    url: base.replace(/\/$/, '') + pathname + search,
    headers: Object.fromEntries(request.headers),
    body: request.method === 'POST' ? await readBody(request, LIMITS) : new Uint8Array(),
    receivedAt: now(),
  }
}
