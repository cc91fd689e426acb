import { randomUUID } from 'node:crypto'
import type { Store } from '@wavelength/db'
import { EXPORT_FORMATS, EXPORT_SUBJECTS, type ImportDesk, type WebhookDesk } from '@wavelength/operations'
import type { ServerMemory } from './context.ts'
import { isSignedIn } from './door/admission.ts'
import { finished, refusal } from './door/answer.ts'
import { Budget } from './door/budget.ts'
import { allowedOrigin, open, preflight } from './door/cross-origin.ts'
import { Guests } from './door/guests.ts'
import { KeyHolders } from './door/key-holders.ts'
import type { Sessions } from './door/sessions.ts'
import { ApiError, publicError } from './errors.ts'
import { createGraphQL, GRAPHQL_PATH } from './graphql/graphql.ts'
import type { Log } from './log.ts'
import { dashboardRoute, type InitialDataFor } from './routes/dashboard-route.ts'
import { eventsRoute } from './routes/events-route.ts'
import { type ExportRoute, exportRoute } from './routes/export-route.ts'
import { type GraphQLRoute, graphqlRoute } from './routes/graphql-route.ts'
import { liveRoute, readyRoute } from './routes/health-routes.ts'
import { Meter, metricsRoute } from './routes/metrics-route.ts'
import { REJECTED_ROWS, rejectedRowsRoute } from './routes/rejected-rows-route.ts'
import { sessionRoute } from './routes/session-route.ts'
import { uploadRoute } from './routes/upload-route.ts'
import { WEBHOOKS, webhookRoute } from './routes/webhook-route.ts'
import type { ApiSettings } from './settings.ts'
import { Usage } from './usage.ts'

export interface ApiOptions {
  readonly store: Store
  readonly settings: ApiSettings
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sessions: Sessions
  readonly log: Log
  /** Takes files in; without it none are taken. */
  readonly imports?: ImportDesk
  /** Takes deliveries of other systems; without it none are taken. */
  readonly webhooks?: WebhookDesk
}

export interface Api {
  readonly fetch: (request: Request) => Promise<Response>
  /** From now on readiness is refused, so that no new requests are sent here; everything else goes on. */
  readonly stopSoon: () => void
}

type Route = (request: Request, requestId: string) => Response | Promise<Response>

/** The whole server as one function from request to response. */
export function createApi(options: ApiOptions): Api {
  const meter = new Meter()
  const memory = memoryOf(options)
  const state = { isStopping: false }
  const routes = routesOf(options, { meter, memory, isStopping: () => state.isStopping })
  return {
    stopSoon: () => {
      state.isStopping = true
    },
    fetch: async (request) => {
      const startedAt = performance.now()
      const requestId = randomUUID()
      const [name, route] = routeOf(routes, request)
      const onRefusal = (code: string) => {
        if (isCall(name)) memory.usage.noteErrors([code])
      }
      const response = await answered(route, request, requestId, { ...options, onRefusal })
      const seconds = (performance.now() - startedAt) / 1000
      meter.note(name, response.status, seconds)
      if (isCall(name)) memory.usage.note(seconds)
      return finished(response, requestId)
    },
  }
}

function memoryOf({ store, settings: { costPerMinute }, now }: ApiOptions): ServerMemory {
  const budget = new Budget(costPerMinute, now)
  return { budget, costPerMinute, guests: new Guests(store, now), usage: new Usage(now) }
}

/** The pages of the dashboard and the questions of the platform are no calls of the API. */
function isCall(name: string): boolean {
  return name === GRAPHQL_PATH || name.startsWith('/v1/')
}

interface Inside {
  readonly meter: Meter
  readonly memory: ServerMemory
  readonly isStopping: () => boolean
}

function routesOf(
  { store, settings, now, sessions, log, imports: desk, webhooks }: ApiOptions,
  { meter, memory, isStopping }: Inside,
): Map<string, Route> {
  const keys = new KeyHolders(store, now)
  const { experiment } = settings
  const imports = desk ?? null
  const webhook = { webhooks: webhooks ?? null, publicUrl: settings.publicUrl }
  const answer = createGraphQL({ ...memory, costPerRequest: settings.costPerRequest, log })
  const graphql = { store, keys, sessions, now, experiment, imports, ...webhook, memory, answer }
  const dashboard = dashboardRoute(settings.dashboardFolder, initialDataAs(sessions, graphql))
  return new Map<string, Route>([
    [GRAPHQL_PATH, (request, id) => graphqlRoute(graphql, request, id)],
    ['/v1/events', only(['POST'], (request, id) => eventsRoute({ store, keys, sessions, now, log }, request, id))],
    ['/v1/imports', only(['POST'], (request) => uploadRoute({ keys, sessions, imports }, request))],
    [REJECTED_ROWS, only(['GET'], (request) => rejectedRowsRoute({ store, keys, sessions, now, ...memory }, request))],
    [WEBHOOKS, only(['GET', 'HEAD', 'POST'], (request, id) => webhookRoute({ ...webhook, now, log }, request, id))],
    ...exportRoutes({ store, keys, sessions, ...memory, now, log }),
    ['/session', only(['GET'], (request) => sessionRoute(sessions, settings.isSecure, request))],
    ['/health/live', only(READING, liveRoute)],
    ['/health/ready', only(READING, () => readyRoute(store, isStopping()))],
    ['/metrics', only(READING, () => metricsRoute(meter))],
    [DASHBOARD, dashboard],
  ])
}

/** What a page of the dashboard would ask for itself, with the cookie that it came with. */
function initialDataAs(sessions: Sessions, graphql: GraphQLRoute): InitialDataFor {
  return (request, requestId) => {
    if (!isSignedIn(request, sessions)) return null
    const cookie = request.headers.get('cookie') ?? ''
    return async (query) => {
      const address = new URL(`${GRAPHQL_PATH}?query=${encodeURIComponent(query)}`, request.url)
      const response = await graphqlRoute(graphql, new Request(address, { headers: { cookie } }), requestId)
      return response.ok ? response.text() : null
    }
  }
}

/** `/v1/aggregates.csv` and the like. */
function exportRoutes(route: ExportRoute): [string, Route][] {
  return EXPORT_SUBJECTS.flatMap((subject) =>
    EXPORT_FORMATS.map((format): [string, Route] => [
      `/v1/${subject}.${format}`,
      only(READING, (request, id) => exportRoute(route, { subject, format }, request, id)),
    ]),
  )
}

const DASHBOARD = '/'

/** The dashboard takes every address that is nobody else's. */
function routeOf(routes: ReadonlyMap<string, Route>, request: Request): [string, Route] {
  const path = named(new URL(request.url).pathname)
  const route = routes.get(path)
  return route === undefined ? [DASHBOARD, routes.get(DASHBOARD) ?? liveRoute] : [path, route]
}

/** The address without the id in it, which is one for all of its kind. */
function named(path: string): string {
  return path.replace(/^(\/v1\/imports\/)[^/]+(?=\/)/, '$1:id').replace(/^\/webhooks\/[^/]+$/, WEBHOOKS)
}

async function answered(
  route: Route,
  request: Request,
  requestId: string,
  { settings, log, onRefusal }: ApiOptions & { readonly onRefusal: (code: string) => void },
): Promise<Response> {
  const origin = allowedOrigin(request, settings.allowedOrigins)
  if (request.method === 'OPTIONS') return preflight(origin)
  try {
    return open(await route(request, requestId), origin)
  } catch (thrown) {
    const error = publicError(thrown)
    onRefusal(error.code)
    if (error.code === 'INTERNAL') log.error({ requestId, err: thrown }, 'a request failed')
    return open(refusal(error, requestId), origin)
  }
}

const WRONG_METHOD = 405

const READING = ['GET', 'HEAD']

function only(methods: readonly string[], route: Route): Route {
  return (request, requestId) => {
    if (methods.includes(request.method)) return route(request, requestId)
    throw new ApiError('BAD_USER_INPUT', `This address answers ${methods.join(' and ')} only.`, {
      status: WRONG_METHOD,
    })
  }
}
