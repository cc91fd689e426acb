import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { createYoga } from 'graphql-yoga'
import type { Context } from '../context.ts'
import { schema } from '../schema/schema.ts'
import { asError, atTheDoor, type DoorOptions } from './at-the-door.ts'

export const GRAPHQL_PATH = '/graphql'

const MOST_ALIASES = 15
const MOST_DIRECTIVES = 5
const MOST_TOKENS = 1_000

/** GraphQL over HTTP, with everything closed that the server would leave open by itself. */
export function createGraphQL(options: DoorOptions): (request: Request, context: Context) => Promise<Response> {
  const yoga = createYoga<Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    // Node's own classes: the responses of a polyfill could not be sent.
    fetchAPI: globalThis,
    cors: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    logging: false,
    // Every error is translated once, at the end, where the request is known.
    maskedErrors: { maskError: asError, isDev: false },
    plugins: [
      maxTokensPlugin({ n: MOST_TOKENS }),
      maxAliasesPlugin({ n: MOST_ALIASES, allowList: [] }),
      maxDirectivesPlugin({ n: MOST_DIRECTIVES }),
      atTheDoor(options),
    ],
  })
  return async (request, context) => asOurs(await yoga.fetch(request, context))
}

/** The library answers with a class of its own, whose stream Node cannot read; no answer of ours is streamed. */
async function asOurs(given: Response): Promise<Response> {
  const headers = new Headers([...given.headers])
  return new Response(given.status === 204 ? null : await given.text(), { status: given.status, headers })
}
