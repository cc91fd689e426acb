import type { Parsed } from '@wavelength/core'
import { allSavedViews, deleteSavedView, type SavedView as View } from '@wavelength/db'
import { renameView, saveView } from '@wavelength/operations'
import { builder } from './builder.ts'
import { UserError, type UserErrorShape } from './user-error.ts'

const SavedView = builder.objectRef<View>('SavedView').implement({
  description: 'A page of the dashboard, set in a way that is worth a name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque and lasting.' }),
    name: t.exposeString('name', { description: 'Its name; no other view has it, in whatever letters.' }),
    path: t.exposeString('path', { description: 'The page: "/attempts".' }),
    search: t.exposeString('search', { description: 'How it is set: "?range=90d", or empty.' }),
    isShared: t.exposeBoolean('isShared', {
      description:
        'Whether it is meant for everybody. All who sign in to the dashboard share one login, so all see it anyway.',
    }),
    madeBy: t.exposeString('madeBy', { description: 'Who saved it, by the name of `viewer`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was saved.' }),
  }),
})

builder.queryField('savedViews', (t) =>
  t.field({
    type: [SavedView],
    authScopes: { scope: 'aggregates:read' },
    description: 'Every saved view, by name. Needs the scope aggregates:read.',
    resolve: (_, _arguments, { store }) => allSavedViews(store.db),
  }),
)

interface PayloadShape {
  readonly view: View | null
  readonly error: UserErrorShape | null
}

const SavedViewPayload = builder.objectRef<PayloadShape>('SavedViewPayload').implement({
  description: 'What became of the view.',
  fields: (t) => ({
    view: t.expose('view', {
      type: SavedView,
      nullable: true,
      description: 'The view as it is now; of one that was deleted, as it was, so that it can be saved again.',
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was done.' }),
  }),
})

const nameArgument = { required: true, description: 'A name that no other view has; at most 100 characters.' } as const

builder.mutationField('saveView', (t) =>
  t.field({
    type: SavedViewPayload,
    authScopes: { scope: 'admin' },
    description: 'Keeps a page of the dashboard under a name; 200 are the most. Needs the scope admin.',
    args: {
      name: t.arg.string(nameArgument),
      path: t.arg.string({ required: true, description: 'The page: "/attempts".' }),
      search: t.arg.string({ description: 'How it is set: "?range=90d".' }),
      isShared: t.arg.boolean({ description: 'Whether it is meant for everybody; true unless told.' }),
    },
    resolve: async (_, { name, path, search, isShared }, { store, principal, now }) => {
      const view = { name, path, search: search ?? '', isShared: isShared ?? true }
      return payloadOf(await saveView(store, view, { now, madeBy: principal.name }))
    },
  }),
)

builder.mutationField('renameView', (t) =>
  t.field({
    type: SavedViewPayload,
    authScopes: { scope: 'admin' },
    description: 'Gives a saved view another name. Needs the scope admin.',
    args: { id: t.arg.id({ required: true, description: 'Of the view.' }), name: t.arg.string(nameArgument) },
    resolve: async (_, { id, name }, { store }) => payloadOf(await renameView(store, id, name)),
  }),
)

builder.mutationField('deleteView', (t) =>
  t.field({
    type: SavedViewPayload,
    authScopes: { scope: 'admin' },
    description: 'Deletes a saved view, and tells what it was. Needs the scope admin.',
    args: { id: t.arg.id({ required: true, description: 'Of the view.' }) },
    resolve: async (_, { id }, { store }) => {
      const view = await deleteSavedView(store.db, id)
      return {
        view,
        error: view === null ? { code: 'NOT_FOUND', message: 'there is no such view', field: ['id'] } : null,
      }
    },
  }),
)

function payloadOf(parsed: Parsed<View>): PayloadShape {
  return parsed.status === 'parsed' ? { view: parsed.value, error: null } : { view: null, error: parsed.issue }
}
