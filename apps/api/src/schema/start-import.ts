import { type ImportStatus, importByNumber, type Store } from '@wavelength/db'
import type { Answer, DeskIssue } from '@wavelength/operations'
import { numberOfImport } from '../import-id.ts'
import { actorOf } from '../principal.ts'
import { requireDesk } from '../require-desk.ts'
import { builder } from './builder.ts'
import { HOW_TO_READ, uploadAsked } from './how-to-read.ts'
import { ImportRun } from './import-run.ts'
import { UserError } from './user-error.ts'

interface PayloadShape {
  readonly run: ImportStatus | null
  readonly errors: readonly DeskIssue[]
}

/** The same shape for everything that begins or takes back an import. */
export function runPayload(name: string, description: string) {
  return builder.objectRef<PayloadShape>(name).implement({
    description,
    fields: (t) => ({
      run: t.expose('run', {
        type: ImportRun,
        nullable: true,
        description: 'The import as it stands now; null when there are errors.',
      }),
      errors: t.field({
        type: [UserError],
        description: 'Why nothing was begun.',
        resolve: ({ errors }) => [...errors],
      }),
    }),
  })
}

export async function runAnswer({ db }: Store, answer: Answer<number>): Promise<PayloadShape> {
  if (answer.status === 'rejected') return { run: null, errors: answer.issues }
  return { run: await importByNumber(db, answer.value), errors: [] }
}

builder.mutationField('startImport', (t) =>
  t.field({
    type: runPayload('StartImportPayload', 'The import that was begun.'),
    authScopes: { scope: 'ingest' },
    description:
      'Imports an uploaded file in the background, one after the other; whoever leaves does not stop it. An upload that is being imported already is answered with that import, and one that failed goes on. Needs the scope ingest.',
    args: HOW_TO_READ,
    resolve: async (_, { uploadId, ...how }, { store, principal, imports }) =>
      runAnswer(store, await requireDesk(imports).start(uploadId, uploadAsked(how), actorOf(principal))),
  }),
)

const UNKNOWN: DeskIssue = { code: 'UNKNOWN_IMPORT', message: 'There is no import with this id.', field: ['id'] }

builder.mutationField('undoImport', (t) =>
  t.field({
    type: runPayload('UndoImportPayload', 'The import that is being undone.'),
    authScopes: { scope: 'ingest' },
    description:
      'Removes in the background what nothing but this import has told of: contacts, and customers who are left without any. What others have told of too stays, and so does what it told about contacts known from elsewhere. An import that is running is stopped first. Needs the scope ingest.',
    args: { id: t.arg.id({ required: true, description: 'As startImport or dataStatus gave it.' }) },
    resolve: async (_, { id }, { store, principal, imports }) => {
      const number = numberOfImport(id)
      if (number === null) return { run: null, errors: [UNKNOWN] }
      return runAnswer(store, await requireDesk(imports).undo(number, actorOf(principal)))
    },
  }),
)
