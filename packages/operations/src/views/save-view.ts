import { randomUUID } from 'node:crypto'
import { type Parsed, parsing } from '@wavelength/core'
import { holdSavedViews, type SavedView, type Store, writeSavedView } from '@wavelength/db'
import type { Deed } from '../audit/deed.ts'
import { requireShortText } from '../read-short-text.ts'
import { rejection } from '../rejection.ts'
import { type PageAddress, requirePageAddress } from './page-address.ts'

export const LONGEST_VIEW_NAME = 100
/** More are no longer a list to choose from. */
const MOST_VIEWS = 200

export interface ViewInput extends PageAddress {
  readonly name: string
  readonly isShared: boolean
}

/** Keeps an address under a name that no other view has, in whatever letters. */
export async function saveView(
  { db }: Store,
  input: ViewInput,
  { now, madeBy }: Pick<Deed, 'now'> & { readonly madeBy: string },
): Promise<Parsed<SavedView>> {
  const parsed = parsing(() => parseView(input))
  if (parsed.status === 'rejected') return parsed
  const view = { ...parsed.value, id: randomUUID(), madeBy, createdAt: now }
  return db.transaction().execute(async (inside): Promise<Parsed<SavedView>> => {
    const others = await holdSavedViews(inside)
    if (isTaken(view.name, others)) return nameTaken(view.name)
    if (others.length >= MOST_VIEWS)
      return rejection('TOO_MANY', 'name', `there are ${MOST_VIEWS} views already; delete one first`)
    await writeSavedView(inside, view)
    return { status: 'parsed', value: view }
  })
}

function parseView({ name, isShared, ...address }: ViewInput): ViewInput {
  return { name: requireShortText('name', name, LONGEST_VIEW_NAME), isShared, ...requirePageAddress(address) }
}

export function isTaken(name: string, views: readonly SavedView[]): boolean {
  return views.some((view) => view.name.toLowerCase() === name.toLowerCase())
}

export function nameTaken(name: string) {
  return rejection('NAME_TAKEN', 'name', `another view is called "${name}"`)
}
