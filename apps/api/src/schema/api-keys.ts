import type { StoredKey } from '@wavelength/db'
import { createKey, isInForce, isScope, listKeys, revokeKey } from '@wavelength/operations'
import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { actorOf } from '../principal.ts'
import { builder } from './builder.ts'
import { instantArgument } from './instant-argument.ts'
import { UserError, type UserErrorShape } from './user-error.ts'

const ApiKey = builder.objectRef<StoredKey>('ApiKey').implement({
  description: 'A key to this API, as far as it may be shown.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For `revokeApiKey`.' }),
    name: t.exposeString('name', { description: 'Who uses it.' }),
    prefix: t.exposeString('prefix', { description: 'How the key begins.' }),
    lastFour: t.exposeString('lastFour', { description: 'How it ends.' }),
    scopes: t.stringList({ description: 'What it may do.', resolve: ({ scopes }) => [...scopes] }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'From when on it is refused; null for never.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null when it never was.',
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
    isInForce: t.boolean({
      description: 'True while it opens anything.',
      resolve: (key, _, { now }) => isInForce(key, now),
    }),
  }),
})

builder.queryField('apiKeys', (t) =>
  t.field({
    type: [ApiKey],
    authScopes: { scope: 'admin' },
    description: 'Every key that was ever made, the oldest first. Needs the scope admin.',
    resolve: (_, _arguments, { store }) => listKeys(store),
  }),
)

interface CreatedShape {
  readonly key: StoredKey | null
  readonly secret: string | null
  readonly error: UserErrorShape | null
}

const CreateApiKeyPayload = builder.objectRef<CreatedShape>('CreateApiKeyPayload').implement({
  description: 'What became of the key.',
  fields: (t) => ({
    key: t.expose('key', { type: ApiKey, nullable: true, description: 'The key; null when none was made.' }),
    secret: t.exposeString('secret', {
      nullable: true,
      description: 'The key itself. It is shown this once and kept nowhere.',
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why none was made.' }),
  }),
})

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreateApiKeyPayload,
    authScopes: { scope: 'admin' },
    description: 'Makes a key, with no scope that you do not have yourself. Needs the scope admin.',
    args: {
      name: t.arg.string({ required: true, description: 'Who will use it.' }),
      scopes: t.arg.stringList({ required: true, description: 'What it may do, such as "recommend".' }),
      expiresAt: t.arg({ type: 'DateTime', description: 'From when on it is refused; never unless told.' }),
    },
    resolve: async (_, { name, scopes, expiresAt }, context) => {
      requireOwnScopes(context, scopes)
      const { store, principal, now } = context
      const input = { name, scopes, expiresAt: instantArgument(expiresAt, 'expiresAt') }
      const created = await createKey(store, input, { actor: actorOf(principal), now })
      if (created.status === 'rejected') return { key: null, secret: null, error: created.issue }
      const { id, secret } = created.value
      return { key: await keyById(context, id), secret, error: null }
    },
  }),
)

/** Else whoever may make keys could do everything. */
function requireOwnScopes({ principal }: Context, scopes: readonly string[]): void {
  const more = scopes.find((scope) => isScope(scope) && !principal.scopes.has(scope))
  if (more !== undefined) throw new ApiError('FORBIDDEN', `You lack the scope ${more} yourself, so no key can have it.`)
}

interface RevokedShape {
  readonly key: StoredKey | null
  readonly error: UserErrorShape | null
}

const RevokeApiKeyPayload = builder.objectRef<RevokedShape>('RevokeApiKeyPayload').implement({
  description: 'What became of the key.',
  fields: (t) => ({
    key: t.expose('key', { type: ApiKey, nullable: true, description: 'The key; null when there was none in use.' }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was revoked.' }),
  }),
})

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: RevokeApiKeyPayload,
    authScopes: { scope: 'admin' },
    description: 'Ends a key for good; it is refused everywhere within five seconds. Needs the scope admin.',
    args: { id: t.arg.id({ required: true, description: 'Of the key.' }) },
    resolve: async (_, { id }, context) => {
      const { store, principal, now } = context
      const isRevoked = await revokeKey(store, id, { actor: actorOf(principal), now })
      if (isRevoked) return { key: await keyById(context, id), error: null }
      return {
        key: null,
        error: { code: 'NOT_FOUND', message: 'no key that was not revoked before has this id', field: ['id'] },
      }
    },
  }),
)

async function keyById({ store }: Context, id: string): Promise<StoredKey | null> {
  return (await listKeys(store)).find((key) => key.id === id) ?? null
}
