import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const SAVED_VIEWS = graphql(`
  query SavedViews {
    savedViews { id name path search madeBy createdAt }
  }
`)

export type SavedView = ResultOf<typeof SAVED_VIEWS>['savedViews'][number]

export const savedViewsQuestion = question(SAVED_VIEWS, {})

export const SAVE_VIEW = graphql(`
  mutation SaveView($name: String!, $path: String!, $search: String) {
    saveView(name: $name, path: $path, search: $search) { error { code message } }
  }
`)

export const DELETE_VIEW = graphql(`
  mutation DeleteView($id: ID!) {
    deleteView(id: $id) { view { name path search } error { code message } }
  }
`)
