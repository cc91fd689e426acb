import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { buildSchema, graphql } from 'graphql'
import { resolvers } from './mock/resolvers.ts'

const DIST = process.env.DASHBOARD_FOLDER ?? join(import.meta.dirname, '../dist')
const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
])

/** Serves the built dashboard and answers its queries from invented data, on the schema as it is committed. */
export async function startMockServer(port = 0): Promise<{ server: Server; baseUrl: string }> {
  const schema = buildSchema(await readFile(join(import.meta.dirname, '../../api/schema.graphql'), 'utf8'))
  const server = createServer(async (request, response) => {
    if (request.url === '/graphql') return reply(response, 200, '.json', JSON.stringify(await answer(request)))
    const file = await fileFor(request.url ?? '/')
    reply(response, 200, file.extension, file.content)
  })
  const answer = async (request: IncomingMessage) => {
    const { query, variables } = JSON.parse(await bodyOf(request)) as {
      query: string
      variables: Record<string, unknown>
    }
    return graphql({ schema, source: query, variableValues: variables, rootValue: resolvers })
  }
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const address = server.address()
  return { server, baseUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}` }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Whatever is no file is a page of the app. */
async function fileFor(url: string) {
  const path = normalize(url.split('?')[0] ?? '/')
  const extension = extname(path)
  if (!TYPES.has(extension)) return { extension: '.html', content: await readFile(join(DIST, 'index.html')) }
  return { extension, content: await readFile(join(DIST, path)) }
}

function reply(response: ServerResponse, status: number, extension: string, content: string | Buffer): void {
  response.writeHead(status, { 'content-type': TYPES.get(extension) ?? 'application/json' }).end(content)
}

if (import.meta.main) {
  const { baseUrl } = await startMockServer(Number(process.env.PORT ?? 4_173))
  console.info(baseUrl)
}
