import { IssueFound, type Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import { type Connector, type ConnectorInput, type ConnectorOptions, rejected } from '../connector.ts'
import { crmReader } from '../kit/crm-reader.ts'
import { keptRecord } from '../kit/kept.ts'
import { type Fields, reportsOf, toldReports } from '../kit/told.ts'
import { vendorRecords } from '../kit/vendor-records.ts'
import { type Delivery, verifyKeyInAddress } from '../webhook.ts'
import { type Notified, notifiedIn } from './outbound-message.ts'
import { tellGiven, tellNamed } from './tell.ts'

const SECRET = 'WEBHOOK_SECRET_SALESFORCE'

/** Anything else is taken for a failure, and the message is sent again for a day. */
const ACKNOWLEDGED =
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">' +
  '<soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack>' +
  '</notificationsResponse></soapenv:Body></soapenv:Envelope>'

/** Activities and people of Salesforce: query pages, CSV exports, change events, and outbound messages. */
export const salesforce: Connector = {
  name: 'salesforce',
  describes: 'Salesforce: contacts, leads, tasks, meetings, mails, calls, chats and members of campaigns',
  endings: ['.json', '.ndjson', '.jsonl', '.csv'],
  options: ['ownAddresses', 'phoneRegion', 'fields'],
  confirmed: 'PARTLY',
  read: (input) => reading(input, (bytes) => readFile(input, bytes)),
  webhook: {
    signature: 'none; a key in the address, as /webhooks/salesforce?key=...',
    secrets: [
      { variable: SECRET, describes: 'a long secret of your choice, which the address of the message ends in' },
    ],
    verify: (delivery, secretsOf) => verifyKeyInAddress(delivery, secretsOf(SECRET)),
    accepted: { status: 200, contentType: 'text/xml; charset=utf-8', body: ACKNOWLEDGED },
    read: readMessage,
  },
}

const LISTS = ['records', 'deletedRecords']

function readFile(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = crmReader(input.options)
  const tell = (record: Fields, list: string | null) => tellGiven(record, list, reader)
  return toldReports(vendorRecords(input.name, bytes, LISTS), tell, input.now)
}

/** What stands around the records, such as a session that is still open, is not kept. */
async function* readMessage({ body, receivedAt }: Delivery, options: ConnectorOptions): AsyncIterable<Report> {
  const reader = crmReader(options)
  const read = recordsIn(body)
  if ('kind' in read) return yield read
  for (const [at, { objectName, fields }] of read.entries()) {
    const place = { position: `salesforce message record ${at + 1}`, raw: keptRecord(fields) }
    yield* reportsOf(place, () => tellNamed(fields, objectName, reader), receivedAt)
  }
}

function recordsIn(body: Uint8Array): readonly Notified[] | Report {
  const position = 'salesforce message'
  try {
    const records = notifiedIn(new TextDecoder().decode(body))
    if (records.length > 0) return records
    return rejected(position, { code: 'UNREADABLE', field: [], message: 'the message holds no record' }, null)
  } catch (thrown) {
    if (thrown instanceof IssueFound) return rejected(position, thrown.issue, null)
    throw thrown
  }
}
