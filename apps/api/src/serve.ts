import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ApiOptions, createApi } from './api.ts'
import { OPERATOR_PATH } from './operator-door.ts'

export interface ServeOptions extends ApiOptions {
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Answers the addresses under `/operator/`; without it there are none. */
  readonly operatorDoor?: Door
}

type Door = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

export interface Serving {
  /** As people write it. */
  readonly url: string
  /** As a program on this machine calls it: by number, so that no other listener can take the call. */
  readonly address: string
  /** Lets requests in flight finish and takes no new ones. */
  readonly close: () => Promise<void>
}

const HEADERS_WITHIN_MS = 10_000
/** Long enough for a bulk stream; GraphQL bodies have a shorter limit of their own. */
const REQUEST_WITHIN_MS = 300_000
const SILENT_FOR_MS = 60_000
const KEEP_ALIVE_MS = 5_000

export async function serve(options: ServeOptions): Promise<Serving> {
  const api = createApi(options)
  const server = createServer(
    { headersTimeout: HEADERS_WITHIN_MS, requestTimeout: REQUEST_WITHIN_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    (incoming, outgoing) => {
      const isOperator = incoming.url?.startsWith(OPERATOR_PATH) === true
      if (isOperator && options.operatorDoor !== undefined) void options.operatorDoor(incoming, outgoing)
      else void exchange(api.fetch, incoming, outgoing, options)
    },
  )
  server.setTimeout(SILENT_FOR_MS)
  await listening(server, options)
  const close = () => {
    api.stopSoon()
    return closed(server)
  }
  const port = portOf(server)
  const local = localOf(options.host)
  return {
    url: `http://${local === '127.0.0.1' ? 'localhost' : local}:${port}`,
    address: `http://${local}:${port}`,
    close,
  }
}

async function exchange(
  answer: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { log }: ServeOptions,
): Promise<void> {
  try {
    const response = await answer(requestOf(incoming))
    outgoing.writeHead(response.status, headersOf(response))
    if (response.body === null) outgoing.end()
    else await pipeline(readableOf(response.body), outgoing)
    if (!incoming.complete) discardRest(incoming)
  } catch (thrown) {
    log.warn({ err: thrown }, 'the connection broke off')
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(400).end()
  }
}

const DISCARD_FOR_MS = 5_000

/** Who is still sending reads no answer, so what is left of a refused body is taken and thrown away, for a while. */
function discardRest(incoming: IncomingMessage): void {
  const patience = setTimeout(() => incoming.destroy(), DISCARD_FOR_MS)
  incoming.once('close', () => clearTimeout(patience))
  incoming.removeAllListeners('data')
  incoming.resume()
}

/** The address is only ours to read: what `Host` claims must not lead anywhere. */
function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? { body: streamOf(incoming), duplex: 'half' as const } : {}
  return new Request(new URL(incoming.url ?? '/', 'http://localhost'), { method, headers, ...body })
}

/** Node's web streams and the global ones are the same classes; only their types are written twice. */
function readableOf(body: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
}

function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return Readable.toWeb(incoming) as ReadableStream<Uint8Array>
}

/** Several cookies are several headers. */
function headersOf({ headers }: Response): Record<string, string | string[]> {
  const cookies = headers.getSetCookie()
  return { ...Object.fromEntries(headers), ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }) }
}

function listening(server: Server, { host, port }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
}

/** The host as this machine reaches it: "all addresses" is none to go to, and IPv6 stands in brackets. */
function localOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    server.closeIdleConnections()
  })
}
