import { isPlainText } from '@wavelength/core'
import type { Cursor, PageAsked } from '@wavelength/db'
import { ApiError } from '../errors.ts'

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

const MOST = 100
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** How many rows a page has at most. */
export function pageSize({ first, last }: PageArguments): number {
  return Math.min(MOST, Math.max(1, first ?? last ?? MOST))
}

/** Throws unless exactly one of `first` and `last` is given, from 1 to 100. */
function requirePageSize({ first, last }: PageArguments): void {
  const given = [first, last].filter((size) => size != null)
  const [size] = given
  if (given.length === 1 && size !== undefined && size >= 1 && size <= MOST) return
  throw new ApiError('BAD_USER_INPUT', `A page needs either first or last, from 1 to ${MOST}.`)
}

interface Listed {
  readonly cursorKey: string | null
  readonly id: string
}

/** A page as a Relay connection. One row more than asked is read, to see whether the list goes on. */
export async function connectionOf<T extends Listed>(
  args: PageArguments,
  read: (page: PageAsked) => Promise<readonly T[]>,
) {
  requirePageSize(args)
  const size = pageSize(args)
  const inverted = args.last != null
  const [after, before] = [cursorOf(args.after), cursorOf(args.before)]
  const rows = await read({ after, before, limit: size + 1, inverted })
  const page = inverted ? rows.slice(0, size).toReversed() : rows.slice(0, size)
  const edges = page.map((node) => ({ cursor: writeCursor(node), node }))
  const goesOn = rows.length > size
  const pageInfo = {
    hasNextPage: inverted ? before !== null : goesOn,
    hasPreviousPage: inverted ? goesOn : after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
  return { edges, pageInfo }
}

function writeCursor({ cursorKey, id }: Listed): string {
  return Buffer.from(JSON.stringify([cursorKey, id])).toString('base64url')
}

function cursorOf(text: string | null | undefined): Cursor | null {
  return text == null ? null : readCursor(text)
}

function readCursor(text: string): Cursor {
  const [key, id] = partsOf(text)
  const isKey = key === null || (typeof key === 'string' && isPlainText(key))
  if (isKey && typeof id === 'string' && UUID.test(id)) return { key, id }
  throw new ApiError('BAD_USER_INPUT', 'The cursor is not one that this API has given out.')
}

function partsOf(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}
