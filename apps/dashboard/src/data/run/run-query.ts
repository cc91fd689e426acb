import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchGraphql } from '../../graphql/fetch-graphql.ts'
import { graphql, type ResultOf } from '../../graphql/graphql.ts'
import { question } from '../../graphql/query.ts'

export const RUN_FACTS = graphql(`
  fragment RunFacts on ImportRun {
    id connector fileName status startedAt finishedAt
    recordsDone total share etaSeconds stored merged duplicates customersCreated rejected
    rejectedFileUrl undoable error
    undone { contactsRemoved contactsKept mergesKept customersRemoved customersKept }
  }
`)

const IMPORTS = graphql(
  `
  query Imports {
    dataStatus { timeZone imports { ...RunFacts } }
  }
`,
  [RUN_FACTS],
)

const IMPORT_RUN = graphql(
  `
  query ImportRun($id: ID!) {
    importRun(id: $id) { ...RunFacts }
  }
`,
  [RUN_FACTS],
)

const REJECTIONS = graphql(`
  query Rejections($id: ID!) {
    importRun(id: $id) { rejections(first: 100) { position field value code reason } }
  }
`)

export const UNDO_IMPORT = graphql(
  `
  mutation UndoImport($id: ID!) {
    undoImport(id: $id) { run { ...RunFacts } errors { code message } }
  }
`,
  [RUN_FACTS],
)

export type Run = ResultOf<typeof RUN_FACTS>

const LOOKED_AT_EVERY_MS = 2_000

/** Something is still being done for it. */
export function isGoing({ status }: Pick<Run, 'status'>): boolean {
  return status === 'QUEUED' || status === 'RUNNING' || status === 'UNDOING'
}

/** The newest imports; looked at again and again only while one of them goes on. */
export const importsQuestion = queryOptions({
  ...question(IMPORTS, {}),
  staleTime: LOOKED_AT_EVERY_MS,
  refetchInterval: ({ state }) => (state.data?.dataStatus.imports.some(isGoing) ? LOOKED_AT_EVERY_MS : false),
})

export function askRun(id: string, signal: AbortSignal) {
  return fetchGraphql(IMPORT_RUN, { id }, signal)
}

export function runQuestion(id: string) {
  return queryOptions({
    ...question(IMPORT_RUN, { id }),
    staleTime: LOOKED_AT_EVERY_MS,
    refetchInterval: ({ state }) =>
      state.data?.importRun && isGoing(state.data.importRun) ? LOOKED_AT_EVERY_MS : false,
  })
}

/** Asked anew whenever more have been refused. */
export function rejectionsQuestion({ id, rejected }: Pick<Run, 'id' | 'rejected'>) {
  return queryOptions({
    queryKey: ['rejections', id, rejected],
    queryFn: ({ signal }) => fetchGraphql(REJECTIONS, { id }, signal),
    placeholderData: keepPreviousData,
  })
}
