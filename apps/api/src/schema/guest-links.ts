import {
  createGuestLink,
  guestLimit,
  guestLinks,
  isInForce,
  type GuestLink as Link,
  revokeGuestLink,
} from '@wavelength/operations'
import { ApiError } from '../errors.ts'
import { actorOf } from '../principal.ts'
import { builder } from './builder.ts'
import { GuestDays } from './guest-days.ts'
import { GuestLinkInput, shownIn } from './guest-link-input.ts'
import { instantArgument } from './instant-argument.ts'
import { UserError, type UserErrorShape } from './user-error.ts'

const GuestLink = builder.objectRef<Link>('GuestLink').implement({
  description: 'A link that shows one view of the reports to whoever has it, without names and single contacts.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For `revokeGuestLink`.' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    lastFour: t.exposeString('lastFour', { description: 'How its secret ends.' }),
    path: t.exposeString('path', { description: 'The page that it shows.' }),
    search: t.exposeString('search', { description: 'How that page is set.' }),
    days: t.field({
      type: GuestDays,
      nullable: true,
      description: 'The days that it shows today; null for every day.',
      resolve: async ({ shows }, _, { now, load }) =>
        guestLimit(shows, { now, reportingZone: await load.reportingZone() }).days,
    }),
    filter: t.field({
      type: 'JSON',
      description: 'The contacts that it shows, as an InteractionFilter.',
      resolve: ({ shows }) => shows.filter,
    }),
    hasPassword: t.boolean({
      description: 'True when guests have to give a password.',
      resolve: ({ passwordHash }) => passwordHash !== null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    createdBy: t.exposeString('createdBy', { description: 'Who made it.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a guest last saw anything by it, to the minute.',
    }),
    isInForce: t.boolean({
      description: 'True while it shows anything.',
      resolve: (link, _, { now }) => isInForce(link, now),
    }),
  }),
})

builder.queryField('guestLinks', (t) =>
  t.field({
    type: [GuestLink],
    authScopes: { scope: 'admin' },
    description: 'Every guest link that was ever made, the newest first. Needs the scope admin.',
    resolve: (_, _arguments, { store }) => guestLinks(store),
  }),
)

interface CreatedShape {
  readonly link: Link | null
  readonly secret: string | null
  readonly error: UserErrorShape | null
}

const CreateGuestLinkPayload = builder.objectRef<CreatedShape>('CreateGuestLinkPayload').implement({
  description: 'What became of the link.',
  fields: (t) => ({
    link: t.expose('link', { type: GuestLink, nullable: true, description: 'The link; null when none was made.' }),
    secret: t.exposeString('secret', {
      nullable: true,
      description: 'What stands in the address: /s/ and this. It is shown this once and kept nowhere.',
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why none was made.' }),
  }),
})

builder.mutationField('createGuestLink', (t) =>
  t.field({
    type: CreateGuestLinkPayload,
    authScopes: { scope: 'admin' },
    description: 'Makes a guest link. Needs the scopes admin and aggregates:read.',
    args: { link: t.arg({ type: GuestLinkInput, required: true, description: 'The link.' }) },
    resolve: async (_, { link }, { store, principal, now }) => {
      if (!principal.scopes.has('aggregates:read'))
        throw new ApiError(
          'FORBIDDEN',
          'You lack the scope aggregates:read yourself, so you can show nothing to guests.',
        )
      const { name, path, search, password, expiresAt } = link
      const address = { name, path, search: search ?? '', password: password ?? null }
      const input = { ...address, shows: shownIn(link), expiresAt: instantArgument(expiresAt, 'link.expiresAt') }
      const created = await createGuestLink(store, input, { actor: actorOf(principal), now, createdBy: principal.name })
      if (created.status === 'rejected') return { link: null, secret: null, error: created.issue }
      return { ...created.value, error: null }
    },
  }),
)

interface RevokedShape {
  readonly link: Link | null
  readonly error: UserErrorShape | null
}

const RevokeGuestLinkPayload = builder.objectRef<RevokedShape>('RevokeGuestLinkPayload').implement({
  description: 'What became of the link.',
  fields: (t) => ({
    link: t.expose('link', {
      type: GuestLink,
      nullable: true,
      description: 'The link; null when there was none in use.',
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was revoked.' }),
  }),
})

builder.mutationField('revokeGuestLink', (t) =>
  t.field({
    type: RevokeGuestLinkPayload,
    authScopes: { scope: 'admin' },
    description: 'Ends a guest link for good and at once, also for who has given its password. Needs the scope admin.',
    args: { id: t.arg.id({ required: true, description: 'Of the link.' }) },
    resolve: async (_, { id }, { store, principal, now }) => {
      const link = await revokeGuestLink(store, id, { actor: actorOf(principal), now })
      if (link !== null) return { link, error: null }
      return {
        link,
        error: { code: 'NOT_FOUND', message: 'no link that was not revoked before has this id', field: ['id'] },
      }
    },
  }),
)
