import {
  type Answer,
  type ImportCheck as Check,
  type DeskIssue,
  type FoundContacts as Found,
  IMPORT_WARNING_CODES,
  type ImportWarning as Warning,
} from '@wavelength/operations'
import { requireDesk } from '../require-desk.ts'
import { builder } from './builder.ts'
import { HOW_TO_READ, uploadAsked } from './how-to-read.ts'
import { RejectedRow } from './import-run.ts'
import { Channel, closedList, Direction } from './lists.ts'
import { UserError } from './user-error.ts'

const ImportWarningCode = closedList('ImportWarningCode', 'What is odd about a file.', IMPORT_WARNING_CODES, {
  NOTHING_READABLE: 'No record could be taken.',
  MANY_REJECTED: 'More than a fifth of the records would be refused.',
  ALL_KNOWN: 'All contacts are in the store already.',
  NO_CONSENT_COLUMN: 'No column says who may be contacted.',
  CONSENT_NOT_READ: 'A column says who may be contacted, which an import does not read.',
  LINE_AS_ID: 'Contacts are named by their line, so that a changed file would bring them twice.',
  NO_OUTCOMES: 'No contact that went out has an outcome.',
  ONE_TIME_OF_DAY: 'All contacts are at one time of the day.',
  ONE_CUSTOMER: 'All contacts are with one customer.',
})

const ImportWarning = builder.objectRef<Warning>('ImportWarning').implement({
  description: 'What to know before a file is imported; no mistake in itself.',
  fields: (t) => ({
    code: t.expose('code', { type: ImportWarningCode, description: 'Which of the warnings it is.' }),
    message: t.exposeString('message', { description: 'For people; the wording may change.' }),
  }),
})

const FoundContacts = builder.objectRef<Found>('FoundContacts').implement({
  description: 'The contacts of one channel and direction.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The way of contact.' }),
    direction: t.expose('direction', { type: Direction, description: 'Who made contact with whom.' }),
    contacts: t.exposeInt('contacts', { description: 'How many there are.' }),
  }),
})

const ImportCheck = builder.objectRef<Check>('ImportCheck').implement({
  description: 'What an import would come to, by the first 10,000 records.',
  fields: (t) => ({
    records: t.exposeInt('records', { description: 'Records that were read.' }),
    isWhole: t.exposeBoolean('isWhole', { description: 'True when that is the whole file.' }),
    contacts: t.exposeInt('contacts', { description: 'Contacts among them.' }),
    byChannel: t.field({
      type: [FoundContacts],
      description: 'The contacts by channel and direction, most frequent first.',
      resolve: ({ byChannel }) => [...byChannel],
    }),
    from: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The earliest contact; null when there is none.',
      resolve: ({ period }) => period?.from ?? null,
    }),
    to: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The latest contact; null when there is none.',
      resolve: ({ period }) => period?.to ?? null,
    }),
    customers: t.exposeInt('customers', { description: 'Customers; one who is named in two ways counts twice.' }),
    known: t.exposeInt('known', { description: 'Contacts that are in the store already.' }),
    rejected: t.exposeInt('rejected', { description: 'Records that would be refused.' }),
    rejections: t.field({
      type: [RejectedRow],
      description: 'The first 100 of them.',
      resolve: ({ rejections }) => [...rejections],
    }),
    warnings: t.field({
      type: [ImportWarning],
      description: 'What to look at before importing.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
})

interface PayloadShape {
  readonly check: Check | null
  readonly errors: readonly DeskIssue[]
}

const CheckImportPayload = builder.objectRef<PayloadShape>('CheckImportPayload').implement({
  description: 'What a check found, or why there is none.',
  fields: (t) => ({
    check: t.expose('check', { type: ImportCheck, nullable: true, description: 'Null when there are errors.' }),
    errors: t.field({
      type: [UserError],
      description: 'Every place that is wrong in the mapping and beside it; `field` leads to it.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
})

/** Ten thousand records are read and looked up. */
const CHECK_COST = 5_000

builder.queryField('checkImport', (t) =>
  t.field({
    type: CheckImportPayload,
    authScopes: { scope: 'ingest' },
    complexity: CHECK_COST,
    description: 'Reads the first 10,000 records of an uploaded file as an import would. Needs the scope ingest.',
    args: HOW_TO_READ,
    resolve: async (_, { uploadId, ...how }, context) =>
      payloadOf(await requireDesk(context.imports).check(uploadId, uploadAsked(how))),
  }),
)

function payloadOf(answer: Answer<Check>): PayloadShape {
  if (answer.status === 'rejected') return { check: null, errors: answer.issues }
  return { check: answer.value, errors: [] }
}
