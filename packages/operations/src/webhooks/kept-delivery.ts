import type { Delivery } from '@wavelength/connectors'
import type { HeldDelivery, WebhookDelivery } from '@wavelength/db'

/** The headers that reading a body may need; whose signature it was is settled by then. */
const KEPT_HEADERS = ['content-type', 'content-encoding', 'user-agent']

/** What is kept of a delivery beside its body: no secret of its address, and no signature. */
export function keptDelivery({ method, url, headers, body }: Delivery): Pick<WebhookDelivery, 'request' | 'body'> {
  const kept = KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))
  const { origin, pathname } = new URL(url)
  return { request: { method, url: origin + pathname, headers: Object.fromEntries(kept) }, body }
}

export function openedDelivery({ request, body, receivedAt }: HeldDelivery): Delivery {
  const { method, url, headers } = request as Pick<Delivery, 'method' | 'url' | 'headers'>
  return { method, url, headers, body, receivedAt }
}
