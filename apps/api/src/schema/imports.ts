import { importByNumber } from '@wavelength/db'
import { type SeenUpload, suggestionFor } from '@wavelength/operations'
import { numberOfImport } from '../import-id.ts'
import { requireDesk } from '../require-desk.ts'
import { builder } from './builder.ts'
import { ImportRun } from './import-run.ts'

const ROWS_SHOWN = 20

const Upload = builder.objectRef<SeenUpload>('Upload').implement({
  description: 'A file that waits to be imported. It is kept for a day, and no longer than until it has been.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    connector: t.exposeString('connector', { description: 'The kind of file.' }),
    fileName: t.exposeString('fileName', { description: 'As the sender called it.' }),
    bytes: t.exposeFloat('bytes', { description: 'Its length as it was sent.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it had come.' }),
    columns: t.stringList({
      nullable: true,
      description: 'Of a csv: the names of its columns.',
      resolve: ({ table }) => (table === null ? null : [...table.columns]),
    }),
    delimiter: t.string({
      nullable: true,
      description: 'Of a csv: what stands between its columns.',
      resolve: ({ table }) => table?.delimiter ?? null,
    }),
    encoding: t.string({
      nullable: true,
      description: 'Of a csv: how its letters are written.',
      resolve: ({ table }) => table?.encoding ?? null,
    }),
    rows: t.field({
      type: t.listRef(t.listRef('String')),
      nullable: true,
      description: 'Of a csv: its first rows.',
      resolve: ({ table }) => table?.rows.slice(0, ROWS_SHOWN).map((row) => [...row]) ?? null,
    }),
  }),
})

const UPLOAD_COST = 50
const UPLOAD_ID = { description: 'As POST /v1/imports gave it.', required: true } as const

builder.queryField('upload', (t) =>
  t.field({
    type: Upload,
    nullable: true,
    authScopes: { scope: 'ingest' },
    complexity: UPLOAD_COST,
    description: 'A file that was sent and has not been imported; null when there is none. Needs the scope ingest.',
    args: { id: t.arg.id(UPLOAD_ID) },
    resolve: async (_, { id }, context) => {
      const { uploads } = requireDesk(context.imports)
      const found = await uploads.find(id)
      return found === null ? null : uploads.see(found)
    },
  }),
)

type Suggestion = NonNullable<ReturnType<typeof suggestionFor>>

const RecognisedColumn = builder.objectRef<Suggestion['recognised'][number]>('RecognisedColumn').implement({
  description: 'A column whose meaning was guessed.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'Its name.' }),
    field: t.exposeString('field', { description: 'What it seems to hold.' }),
  }),
})

const MissingMeaning = builder.objectRef<Suggestion['missing'][number]>('MissingMeaning').implement({
  description: 'Something that a person has to tell before the file can be imported.',
  fields: (t) => ({
    field: t.stringList({
      description: 'The place in the mapping, outermost first; timeZone is an argument of its own.',
      resolve: ({ field }) => [...field],
    }),
    message: t.exposeString('message', { description: 'What to tell.' }),
  }),
})

const MappingSuggestion = builder.objectRef<Suggestion>('MappingSuggestion').implement({
  description: 'What the columns of a file seem to mean.',
  fields: (t) => ({
    mapping: t.field({
      type: 'JSON',
      description: 'A mapping as far as it could be guessed. It can be used when nothing is missing.',
      resolve: ({ mapping }) => mapping,
    }),
    recognised: t.field({
      type: [RecognisedColumn],
      description: 'The columns that it uses.',
      resolve: ({ recognised }) => [...recognised],
    }),
    missing: t.field({
      type: [MissingMeaning],
      description: 'What could not be guessed for sure.',
      resolve: ({ missing }) => [...missing],
    }),
    consentColumns: t.stringList({
      description: 'Columns that seem to say who may be contacted; an import does not read them.',
      resolve: ({ consentColumns }) => [...consentColumns],
    }),
  }),
})

builder.queryField('suggestMapping', (t) =>
  t.field({
    type: MappingSuggestion,
    nullable: true,
    authScopes: { scope: 'ingest' },
    complexity: UPLOAD_COST,
    description:
      'Guesses what the columns of an uploaded csv mean, by their names and first values; null for an unknown upload or another kind of file. Needs the scope ingest.',
    args: { uploadId: t.arg.id(UPLOAD_ID) },
    resolve: async (_, { uploadId }, context) => {
      const { uploads } = requireDesk(context.imports)
      const found = await uploads.find(uploadId)
      return found === null ? null : suggestionFor(await uploads.see(found))
    },
  }),
)

builder.queryField('importRun', (t) =>
  t.field({
    type: ImportRun,
    nullable: true,
    authScopes: { scope: 'aggregates:read' },
    description: 'An import by its id; null when there is none. Needs the scope aggregates:read.',
    args: { id: t.arg.id({ required: true, description: 'As startImport or dataStatus gave it.' }) },
    resolve: (_, { id }, { store }) => {
      const number = numberOfImport(id)
      return number === null ? null : importByNumber(store.db, number)
    },
  }),
)
