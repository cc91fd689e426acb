import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput, ConnectorOptions } from '../connector.ts'
import { jsonRecords } from '../kit/json-records.ts'
import { type Fields, type Told, toldReports } from '../kit/told.ts'
import type { Delivery } from '../webhook.ts'
import { ONESIGNAL_SECRET, verifyOneSignal } from './signature.ts'
import { tellStreamEvent } from './tell-stream-event.ts'
import { tellWebPush } from './web-push.ts'

/** Messages of OneSignal: Event Streams with the template of the documentation, and the webhooks of web push. */
export const onesignal: Connector = {
  name: 'onesignal',
  describes: 'OneSignal: push, email and texts, as its Event Streams tell them',
  endings: ['.json', '.ndjson', '.jsonl'],
  options: ['phoneRegion'],
  confirmed: 'DOCUMENTED',
  read: (input) => reading(input, (bytes) => readEvents(input, bytes)),
  webhook: {
    signature: 'a secret of your choosing in the header X-Wavelength-Key, or as ?key= in the address',
    secrets: [{ variable: ONESIGNAL_SECRET, describes: 'a long secret that you make up' }],
    verify: verifyOneSignal,
    read: readDelivery,
  },
}

function readEvents(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const { phoneRegion } = input.options
  return toldReports(jsonRecords(input.name, bytes), (body) => tellStreamEvent(body, phoneRegion), input.now)
}

function readDelivery(delivery: Delivery, { phoneRegion }: ConnectorOptions): AsyncIterable<Report> {
  const receivedAt = new Date(delivery.receivedAt).toISOString()
  const tell = (body: Fields): readonly Told[] =>
    typeof body.event === 'string' ? tellWebPush(body, receivedAt) : tellStreamEvent(body, phoneRegion)
  return toldReports(jsonRecords('onesignal event', whole(delivery)), tell, delivery.receivedAt)
}

async function* whole({ body }: Delivery): AsyncIterable<Uint8Array> {
  yield body
}
