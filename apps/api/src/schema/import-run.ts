import type { ImportStatus } from '@wavelength/db'
import {
  expectedRecords,
  importRejections,
  isUndoable,
  type RejectedRow as Row,
  type ShownState,
  secondsLeft,
  shareRead,
  shownState,
} from '@wavelength/operations'
import { ApiError } from '../errors.ts'
import { builder } from './builder.ts'
import { closedList } from './lists.ts'

const IMPORT_STATES = [
  'QUEUED',
  'RUNNING',
  'FINISHED',
  'FAILED',
  'BROKEN_OFF',
  'UNDOING',
  'UNDONE',
] as const satisfies readonly ShownState[]

const ImportState = closedList('ImportState', 'How far an import is.', IMPORT_STATES, {
  QUEUED: 'It waits for its turn.',
  RUNNING: 'Its file is being read.',
  FINISHED: 'It came to its end.',
  FAILED: 'It could not go on; `error` says why. Starting it again goes on from there.',
  BROKEN_OFF: 'Nothing has been heard of it for minutes. The same command goes on from there.',
  UNDOING: 'What it alone brought is being removed.',
  UNDONE: 'What it alone brought has been removed.',
})

export const RejectedRow = builder.objectRef<Row>('RejectedRow').implement({
  description: 'Something in a file that could not be taken.',
  fields: (t) => ({
    position: t.exposeString('position', { description: 'Where it stands: "calls.csv line 17".' }),
    line: t.exposeInt('line', { nullable: true, description: 'The line, counted from 1; null where there are none.' }),
    field: t.stringList({
      description: 'The columns at fault, or the way to the value, outermost first; empty for the whole record.',
      resolve: ({ field }) => [...field],
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'What stands there; null when that cannot be told.',
    }),
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    reason: t.exposeString('reason', { description: 'For people; the wording may change.' }),
  }),
})

const UndoneImport = builder.objectRef<ImportStatus>('UndoneImport').implement({
  description: 'What undoing an import came to.',
  fields: (t) => ({
    contactsRemoved: t.exposeInt('contactsRemoved', { description: 'Contacts of which nothing else had told.' }),
    contactsKept: t.int({
      description: 'Contacts that it had brought and of which something else has told since. They stay.',
      resolve: ({ stored, contactsRemoved }) => Math.max(0, stored - contactsRemoved),
    }),
    mergesKept: t.exposeInt('mergedElsewhere', {
      description: 'Records that told something new about contacts known from elsewhere. That stays.',
    }),
    customersRemoved: t.exposeInt('customersRemoved', { description: 'Customers of whom nothing else knew.' }),
    customersKept: t.int({
      description: 'Customers whom it had brought and of whom something else knows by now. They stay.',
      resolve: ({ customers, customersRemoved }) => Math.max(0, customers - customersRemoved),
    }),
  }),
})

export const MOST_REJECTIONS = 100

export const ImportRun = builder.objectRef<ImportStatus>('ImportRun').implement({
  description: 'One run over a file.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque and lasting.', resolve: ({ number }) => String(number) }),
    connector: t.exposeString('connector', { description: 'The kind of file.' }),
    fileName: t.exposeString('fileName', { description: 'The name of the file.' }),
    status: t.field({
      type: ImportState,
      description: 'How far it is.',
      resolve: (run, _, { now }) => shownState(run, now),
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it came to its end; null while it has not.',
    }),
    processed: t.exposeInt('recordsDone', { description: 'Records read so far.' }),
    recordsDone: t.exposeInt('recordsDone', { description: 'The same as `processed`.' }),
    total: t.int({
      nullable: true,
      description: 'Records in all: an estimate by the bytes until it has ended; null while there is none.',
      resolve: expectedRecords,
    }),
    share: t.float({
      nullable: true,
      description: 'How much of the file has been read, 0 to 1; null where its length is not known.',
      resolve: shareRead,
    }),
    etaSeconds: t.int({
      nullable: true,
      description: 'About how long it will still take; null while that cannot be told.',
      resolve: (run, _, { now }) => secondsLeft(run, now),
    }),
    stored: t.exposeInt('stored', { description: 'Contacts that were new.' }),
    merged: t.exposeInt('merged', { description: 'Records that told something new about a known contact.' }),
    duplicates: t.exposeInt('duplicates', { description: 'Records that told nothing new.' }),
    customersCreated: t.exposeInt('customers', { description: 'Customers who were not known before.' }),
    recorded: t.exposeInt('recorded', {
      description: 'Consents and watermarks that told something new.',
    }),
    skipped: t.exposeInt('skipped', { description: 'Records that are about no contact.' }),
    rejected: t.exposeInt('rejected', { description: 'Records that could not be taken.' }),
    rejections: t.field({
      type: [RejectedRow],
      description: 'The first of them, in the order of the file. Needs the scopes ingest and pii:read.',
      args: {
        first: t.arg.int({ defaultValue: 20, description: `So many of them, 1 to ${MOST_REJECTIONS}.` }),
      },
      authScopes: { $all: { scope: 'pii:read', $any: { scope: 'ingest' } } },
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? MOST_REJECTIONS }),
      resolve: ({ number }, { first }, { store }) => importRejections(store.db, number, requireFirst(first)),
    }),
    rejectedFileUrl: t.string({
      nullable: true,
      description: 'Where all of them can be fetched as CSV; null when there are none.',
      resolve: ({ number, rejected }) => (rejected === 0 ? null : `/v1/imports/${number}/rejected.csv`),
    }),
    undoable: t.boolean({
      description: 'True when it can be undone: for 30 days, as long as it is known what it alone brought.',
      resolve: isUndoable,
    }),
    undone: t.field({
      type: UndoneImport,
      nullable: true,
      description: 'What undoing it has removed so far and what stays; null unless it is being undone or has been.',
      resolve: (run) => (run.state === 'UNDOING' || run.state === 'UNDONE' ? run : null),
    }),
    error: t.exposeString('error', { nullable: true, description: 'Why it failed; null unless it has.' }),
  }),
})

export function requireFirst(first: number | null | undefined): number {
  if (typeof first === 'number' && first >= 1 && first <= MOST_REJECTIONS) return first
  throw new ApiError('BAD_USER_INPUT', `"first" is 1 to ${MOST_REJECTIONS}.`)
}
