import { readDeploymentSettings } from '@wavelength/db'
import type { Context } from '../context.ts'
import type { GuestSession } from '../door/guests.ts'
import { ApiError } from '../errors.ts'
import { limitOf } from '../guest-limit.ts'
import type { GuestAccess } from '../principal.ts'
import { builder } from './builder.ts'
import { GuestDays } from './guest-days.ts'
import { UserError, type UserErrorShape } from './user-error.ts'

const HIDDEN = 'null until the password is given'

const GuestView = builder.objectRef<GuestAccess>('GuestView').implement({
  description: 'What a guest link shows, as its guests see it.',
  fields: (t) => ({
    needsPassword: t.boolean({
      description: 'True while the link waits for its password: see `openGuestLink`.',
      resolve: ({ isOpen }) => !isOpen,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When the link ends.',
      resolve: ({ link }) => link.expiresAt,
    }),
    name: t.string({
      nullable: true,
      description: `What the link is for; ${HIDDEN}.`,
      resolve: opened(({ name }) => name),
    }),
    path: t.string({
      nullable: true,
      description: `The page to show; ${HIDDEN}.`,
      resolve: opened(({ path }) => path),
    }),
    search: t.string({
      nullable: true,
      description: `How that page is set; ${HIDDEN}.`,
      resolve: opened(({ search }) => search),
    }),
    days: t.field({
      type: GuestDays,
      nullable: true,
      description: `The days that it shows today; null for every day, and ${HIDDEN}.`,
      resolve: async ({ isOpen }, _, { principal, now, load }) =>
        isOpen ? ((await limitOf(principal, { now, reportingZone: load.reportingZone }))?.days ?? null) : null,
    }),
    timeZone: t.field({
      type: 'TimeZone',
      nullable: true,
      description: `In whose days; ${HIDDEN}.`,
      resolve: async ({ isOpen, link }, _, { load }) =>
        isOpen ? (link.shows.timeZone ?? (await load.reportingZone())) : null,
    }),
    filter: t.field({
      type: 'JSON',
      nullable: true,
      description: `The contacts that it shows, as an InteractionFilter; ${HIDDEN}.`,
      resolve: opened(({ shows }) => shows.filter),
    }),
    organisationName: t.string({
      nullable: true,
      description: `Whose numbers they are, if somebody said so; ${HIDDEN}.`,
      resolve: async ({ isOpen }, _, { store }) =>
        isOpen ? (await readDeploymentSettings(store.db)).organisationName : null,
    }),
  }),
})

/** What is told only of a link that is open. */
function opened<T>(read: (link: GuestAccess['link']) => T): (access: GuestAccess) => T | null {
  return ({ isOpen, link }) => (isOpen ? read(link) : null)
}

builder.queryField('guestView', (t) =>
  t.field({
    type: GuestView,
    authScopes: { guestLink: true },
    description: 'What the guest link shows that is sent as X-Wavelength-Guest. For guests alone.',
    resolve: (_, _arguments, context) => requireGuest(context),
  }),
)

interface OpenedShape {
  readonly session: GuestSession | null
  readonly error: UserErrorShape | null
}

const OpenGuestLinkPayload = builder.objectRef<OpenedShape>('OpenGuestLinkPayload').implement({
  description: 'What became of the password.',
  fields: (t) => ({
    secret: t.string({
      nullable: true,
      description: 'Sent as X-Wavelength-Guest from now on; null when the password is wrong.',
      resolve: ({ session }) => session?.secret ?? null,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the password has to be given again.',
      resolve: ({ session }) => session?.expiresAt ?? null,
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why it was not opened.' }),
  }),
})

/** What a password costs, so that guesses are also counted where everything is. */
const OPEN_COST = 1_000

builder.mutationField('openGuestLink', (t) =>
  t.field({
    type: OpenGuestLinkPayload,
    authScopes: { guestLink: true },
    complexity: OPEN_COST,
    description:
      'Gives the password of the guest link that is sent as X-Wavelength-Guest. After ten wrong ones in a quarter of an hour the link waits. For guests alone.',
    args: { password: t.arg.string({ required: true, description: 'The password.' }) },
    resolve: async (_, { password }, context) => {
      const session = await context.memory.guests.open(requireGuest(context).link, password)
      const error = { code: 'WRONG_PASSWORD', message: 'this is not the password of the link', field: ['password'] }
      return { session, error: session === null ? error : null }
    },
  }),
)

function requireGuest({ principal: { guest } }: Context): GuestAccess {
  if (guest === null) throw new ApiError('FORBIDDEN', 'This is for guests who follow a link.')
  return guest
}
