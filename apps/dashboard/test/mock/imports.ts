const NOTHING_YET = { undoable: false, error: null, undone: null, rejectedFileUrl: null }

const running = {
  ...NOTHING_YET,
  id: '9',
  connector: 'csv',
  fileName: 'crm_november.csv',
  status: 'RUNNING',
  startedAt: '2026-11-22T05:57:00Z',
  finishedAt: null,
  recordsDone: 61_204,
  total: 100_000,
  share: 0.61,
  etaSeconds: 118,
  stored: 58_990,
  merged: 1_200,
  duplicates: 800,
  customersCreated: 1_310,
  rejected: 214,
  undoable: true,
  rejectedFileUrl: '/v1/imports/9/rejected.csv',
  rejections: someRefused,
}

const finished = {
  ...running,
  id: '8',
  fileName: 'calls from the office exchange, October.csv',
  status: 'FINISHED',
  startedAt: '2026-11-02T08:12:00Z',
  finishedAt: '2026-11-02T08:14:00Z',
  recordsDone: 9_014,
  total: 9_014,
  share: 1,
  etaSeconds: null,
  stored: 9_000,
  merged: 0,
  duplicates: 0,
  customersCreated: 402,
  rejected: 14,
  rejectedFileUrl: '/v1/imports/8/rejected.csv',
}

const undone = {
  ...finished,
  ...NOTHING_YET,
  id: '7',
  fileName: 'calls.csv',
  status: 'UNDONE',
  rejected: 0,
  undone: { contactsRemoved: 8_950, contactsKept: 50, mergesKept: 12, customersRemoved: 398, customersKept: 4 },
}

const failed = {
  ...finished,
  ...NOTHING_YET,
  id: '6',
  connector: 'email',
  fileName: 'archive.mbox',
  status: 'FAILED',
  share: 0.3,
  rejected: 0,
  error: 'The file could not be read to its end.',
}

/** One of each kind, so that every state is seen. */
export const imports = [running, finished, undone, failed]

function someRefused() {
  const rejectedAt = '2026-11-22T05:58:00Z'
  return Array.from({ length: 14 }, (_, at) => ({
    position: `calls.csv line ${17 + at * 40}`,
    line: 17 + at * 40,
    rejectedAt,
    field: ['Result'],
    value: at % 3 === 0 ? 'voicemail' : 'gone',
    code: 'UNKNOWN_VALUE',
    reason: `"${at % 3 === 0 ? 'voicemail' : 'gone'}" is none of talked, no reply, engaged`,
  }))
}

const QUIET = {
  lastDeliveryAt: null as string | null,
  deliveriesLastDay: 0,
  deliveriesWaiting: 0,
  deliveriesGivenUp: 0,
  lastImportAt: null as string | null,
  rejected: 0,
  rejectedLastDay: 0,
}

/** One that delivers, with something refused. */
const delivering = {
  ...connector('twilio', 'Twilio: calls, texts and WhatsApp messages', ['.json'], ['phoneRegion']),
  webhook: {
    path: '/webhooks/twilio',
    url: null,
    signature: 'HMAC-SHA1 of the address and the fields, in X-Twilio-Signature',
    secrets: [{ variable: 'WEBHOOK_SECRET_TWILIO', describes: 'the Auth Token of the account', isSet: true }],
  },
  activity: {
    ...QUIET,
    lastDeliveryAt: '2026-11-22T05:58:00Z',
    deliveriesLastDay: 412,
    rejected: 14,
    rejectedLastDay: 3,
  },
  rejections: someRefused,
}

export const connectors = [
  delivering,
  connector('ndjson', 'contacts as this API takes them, one a line', ['.ndjson', '.jsonl'], ['source']),
  connector(
    'csv',
    'any table with a header line; a mapping says what its columns mean',
    ['.csv', '.tsv', '.txt'],
    ['mapping', 'source', 'timeZone'],
  ),
  connector(
    'email',
    'mailboxes and single mails',
    ['.mbox', '.eml', '.txt'],
    ['ownAddresses', 'mailClass', 'source', 'timeZone'],
  ),
]

function connector(name: string, describes: string, endings: string[], options: string[]) {
  return {
    name,
    describes,
    endings,
    confirmed: 'CAPTURED',
    webhook: null,
    activity: QUIET,
    rejections: [],
    options: options.map((option) => ({ name: option, isRequired: option === 'mapping', describes: option })),
  }
}

export function connectorNamed({ name }: { name: string }) {
  return connectors.find((each) => each.name === name) ?? null
}

/** The upload that waits under any id. */
export const upload = {
  id: 'waiting',
  connector: 'csv',
  fileName: 'calls.csv',
  bytes: 160_000,
  receivedAt: '2026-11-22T05:50:00Z',
  columns: ['Nr', 'Started', 'Kind', 'Number', 'Result', 'Seconds', 'Born'],
  delimiter: ';',
  encoding: 'utf-8',
  rows: [
    ['1001', '03/02/2025 09:15', 'out', '+45 20 12 34 56', 'talked', '240', '1961'],
    ['1002', '03/02/2025 09:40', 'out', '+45 20 65 43 21', 'no reply', '', ''],
    ['1003', '03/02/2025 10:05', 'in', '+45 20 65 43 21', '', '75', '1988'],
    ['1004', '03/02/2025 10:31', 'out', '+45 20 11 22 33', 'engaged', '', '1947'],
  ],
}

export const suggestMapping = {
  mapping: {
    delimiter: ';',
    source: 'calls',
    customer: { phone: { column: 'Number' } },
    events: [
      {
        sourceId: '{Nr}',
        channel: 'PHONE',
        occurredAt: { column: 'Started' },
        outcome: { column: 'Result', values: { talked: 'ANSWERED', 'no reply': 'NO_ANSWER' } },
        durationSeconds: { column: 'Seconds' },
      },
    ],
  },
  recognised: [],
  missing: [
    missing(
      ['events', '0', 'direction'],
      'Please tell whether the customer (INBOUND) or the business (OUTBOUND) made contact.',
    ),
    missing(
      ['events', '0', 'occurredAt', 'format'],
      'Please tell which comes first, day or month: DD/MM/YYYY HH:mm or MM/DD/YYYY HH:mm.',
    ),
    missing(['timeZone'], 'Please tell in which time zone these times are, such as "Europe/Copenhagen".'),
  ],
  consentColumns: [],
}

function missing(field: string[], message: string) {
  return { field, message }
}

export const checkImport = {
  check: {
    records: 10_000,
    isWhole: false,
    contacts: 9_870,
    byChannel: [
      { channel: 'PHONE', direction: 'OUTBOUND', contacts: 7_200 },
      { channel: 'PHONE', direction: 'INBOUND', contacts: 2_670 },
    ],
    from: '2025-02-03T08:15:00Z',
    to: '2025-09-30T16:40:00Z',
    customers: 812,
    known: 120,
    rejected: 14,
    rejections: someRefused(),
    warnings: [
      { code: 'NO_CONSENT_COLUMN', message: 'No column says who may be contacted. Contacts alone are no consent.' },
    ],
  },
  errors: [],
}

export function importRun({ id }: { readonly id: string }) {
  return imports.find((run) => run.id === id) ?? null
}
