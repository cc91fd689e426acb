import { type Parsed, parsing } from '@wavelength/core'
import { holdSavedViews, type SavedView, type Store, writeSavedViewName } from '@wavelength/db'
import { requireShortText } from '../read-short-text.ts'
import { rejection } from '../rejection.ts'
import { isTaken, LONGEST_VIEW_NAME, nameTaken } from './save-view.ts'

export async function renameView({ db }: Store, id: string, newName: string): Promise<Parsed<SavedView>> {
  const parsed = parsing(() => requireShortText('name', newName, LONGEST_VIEW_NAME))
  if (parsed.status === 'rejected') return parsed
  const name = parsed.value
  return db.transaction().execute(async (inside): Promise<Parsed<SavedView>> => {
    const views = await holdSavedViews(inside)
    const view = views.find((each) => each.id === id)
    if (view === undefined) return rejection('NOT_FOUND', 'id', 'there is no such view')
    const others = views.filter((each) => each.id !== id)
    if (isTaken(name, others)) return nameTaken(name)
    await writeSavedViewName(inside, id, name)
    return { status: 'parsed', value: { ...view, name } }
  })
}
