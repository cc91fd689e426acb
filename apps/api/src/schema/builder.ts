import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import type { Scope } from '@wavelength/operations'
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { encodeId, requireId } from '../own-id.ts'
import type { Principal } from '../principal.ts'

/** Instants are milliseconds inside and RFC 3339 texts outside; durations are hours inside and ISO 8601 outside. */
type Scalars = {
  ID: { Input: string; Output: string }
  DateTime: { Input: string; Output: number }
  Date: { Input: string; Output: string }
  Duration: { Input: string; Output: number }
  TimeZone: { Input: string; Output: string }
  JSON: { Input: unknown; Output: unknown }
}

type Types = {
  Context: Context
  Scalars: Scalars
  AuthScopes: { scope: Scope; holder: boolean; guest: boolean; guestLink: boolean }
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
}

/** A list whose length the request does not say is counted as this long. */
const EXPECTED_LIST_LENGTH = 5

export const builder = new SchemaBuilder<Types>({
  plugins: [ScopeAuthPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: { defaultComplexity: 1, defaultListMultiplier: EXPECTED_LIST_LENGTH },
  scopeAuth: {
    // A scope never opens anything to a guest: a field says by itself that it keeps within what the link shows.
    authScopes: ({ principal: { guest, scopes } }) => ({
      scope: (scope) => guest === null && scopes.has(scope),
      holder: guest === null,
      guest: guest?.isOpen === true,
      guestLink: guest !== null,
    }),
    unauthorizedError: (_parent, { principal }, info) => new ApiError('FORBIDDEN', whyNot(principal, info)),
  },
  relay: {
    cursorType: 'String',
    encodeGlobalID: (typename, id) => encodeId(typename, String(id)),
    decodeGlobalID: (id) => requireId(id),
    nodeTypeOptions: { description: 'Anything that has an id of its own and can be fetched again by it.' },
    idFieldOptions: { description: 'Opaque and lasting: the same thing has the same id for ever.' },
    nodeQueryOptions: {
      description: 'Fetches a customer or an interaction again by its id. Needs the scope profiles:read.',
      authScopes: { scope: 'profiles:read' },
      args: { id: { description: 'An id that this API has given out.' } },
      nullable: true,
    },
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Where a page lies within the whole list.' },
    hasNextPageFieldOptions: { description: 'True when the list goes on after this page.' },
    hasPreviousPageFieldOptions: { description: 'True when the list begins before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first edge; null on an empty page.', nullable: true },
    endCursorFieldOptions: { description: 'The cursor of the last edge; null on an empty page.', nullable: true },
    pageInfoFieldOptions: { description: 'Where this page lies within the whole list.' },
    edgesFieldOptions: { description: 'The page, in order.', nullable: { list: false, items: false } },
    nodeFieldOptions: { description: 'The thing itself.', nullable: false },
    cursorFieldOptions: { description: 'Marks this place in the list, for `after` and `before`.' },
    firstArgOptions: { description: 'Reads so many from the beginning, or after `after`: 1 to 100.' },
    afterArgOptions: { description: 'A cursor: the page begins after it.' },
    lastArgOptions: { description: 'Reads so many from the end, or before `before`: 1 to 100.' },
    beforeArgOptions: { description: 'A cursor: the page ends before it.' },
  },
})

function whyNot({ guest }: Principal, { parentType, fieldName }: GraphQLResolveInfo): string {
  const field = `${parentType.name}.${fieldName}`
  if (guest === null) return `This key lacks the scope that ${field} needs.`
  return guest.isOpen ? `This guest link does not show ${field}.` : 'This guest link waits for its password.'
}

builder.queryType({ description: 'What can be read.' })
builder.mutationType({ description: 'What can be changed.' })
