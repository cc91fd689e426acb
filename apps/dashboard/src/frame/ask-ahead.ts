import type { QueryClient } from '@tanstack/react-query'
import { readSearch } from '../address/search.ts'
import { statusToCome } from '../early/status.ts'
import { filterFrom } from '../filters/filter.ts'
import { type View, viewOf } from '../report/view.ts'

/** Asks what a page shows first; every page of reports has one. */
export type AskFirst = (client: QueryClient, view: View) => void

/** What is read first is asked before the page is drawn, so that it is answered while the page is drawn. */
export async function askAhead(client: QueryClient, ask: AskFirst): Promise<void> {
  const status = await statusToCome()
  if (status) ask(client, viewOf(filterFrom(readSearch(location.search)), status.dataStatus))
}
