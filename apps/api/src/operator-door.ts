import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { OPERATOR_VERBS, type Operator, type OperatorLine } from '@wavelength/operations'
import { type OperatorAnswer, withFile, withLines } from './operator-answers.ts'

export const OPERATOR_PATH = '/operator/'
/** A batch of an import with what its source wrote. */
const MOST_BODY_BYTES = 16 * 1024 * 1024

/**
 * Carries out for the command line what it would do itself if this process did not own the store:
 * `POST /operator/<verb>` with the verb's input as JSON. Answers NDJSON, or the bytes of a file for an export.
 * Only for whoever can read the data directory: the token stands in its lock file.
 */
export function operatorDoor(
  operator: Operator,
  token: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    // Who breaks off gets no answer; what was begun is carried out.
    response.on('error', () => {})
    const call = await callOf(operator, token, request).catch(() => refused(400, 'BAD_INPUT', 'the body broke off'))
    if (call.status !== 200) return refuse(response, call)
    // A verb may think for longer than a silent connection is kept.
    request.socket.setTimeout(0)
    await call.answer(response)
  }
}

type Refused = { readonly status: 400 | 401 | 404 | 405 | 413; readonly code: string; readonly message: string }
type Call = { readonly status: 200; readonly answer: OperatorAnswer } | Refused

async function callOf(operator: Operator, token: string, request: IncomingMessage): Promise<Call> {
  if (!isNeighbour(request) || !hasToken(request, token))
    return refused(401, 'UNAUTHENTICATED', 'this door is for the operator of the store')
  if (request.method !== 'POST') return refused(405, 'BAD_INPUT', 'a verb is carried out by POST')
  const name = new URL(request.url ?? '', 'http://operator').pathname.slice(OPERATOR_PATH.length)
  const answer = answerOf(operator, name)
  if (answer === null)
    return refused(404, 'NOT_FOUND', `there is no verb "${name}"; the server may be of another version`)
  const body = await bodyOf(request)
  if (body === null) return refused(413, 'BAD_INPUT', `a body has at most ${MOST_BODY_BYTES} bytes`)
  const input = inputIn(body)
  if (input === null) return refused(400, 'BAD_INPUT', 'the body is not a JSON object')
  return { status: 200, answer: answer(input) }
}

/** What a verb is answered with, once its input is known. */
function answerOf(operator: Operator, name: string): ((input: never) => OperatorAnswer) | null {
  if (name === 'export') return (input) => withFile(() => operator.export(input))
  const verb = OPERATOR_VERBS.find((each) => each === name)
  return verb === undefined ? null : (input) => withLines((tell) => operator[verb](input, tell))
}

function refused(status: Refused['status'], code: string, message: string): Refused {
  return { status, code, message }
}

function refuse(response: ServerResponse, { status, code, message }: Refused): void {
  const line: OperatorLine = { error: { code, message } }
  // What is left of a body that is too long is not waited for.
  response.writeHead(status, { 'content-type': 'application/x-ndjson', connection: 'close' })
  response.end(`${JSON.stringify(line)}\n`)
}

/** From this machine: by loopback, or by the very address that it listens on. */
function isNeighbour({ socket }: IncomingMessage): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return address === '::1' || address.startsWith('127.') || socket.remoteAddress === socket.localAddress
}

/** Compared as hashes of one length, so that the time it takes tells nothing of the token. */
function hasToken(request: IncomingMessage, token: string): boolean {
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MOST_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The sender holds the token and is our own command line, so the shape of an input is taken on trust. */
function inputIn(body: string): never | null {
  try {
    const input: unknown = JSON.parse(body)
    return typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as never) : null
  } catch {
    return null
  }
}
