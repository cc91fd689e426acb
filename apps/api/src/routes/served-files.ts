import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { Encoding } from './compressed.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** How the names of smaller forms go on, as web servers have it that send them as they are. */
const SMALLER: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
]

/** A file with all that a browser may be told of it. */
export interface ServedFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Its smaller forms, as far as they stand beside it. */
  readonly small: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>
  /** The same for all forms, so it is a weak one (RFC 9110, section 8.8.1). */
  readonly etag: string
}

interface Kept {
  readonly written: string
  readonly file: Promise<ServedFile>
}

/** The files below a folder, each read once for as long as nobody writes it anew. */
export class ServedFiles {
  readonly #folder: string
  readonly #kept = new Map<string, Kept>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Null: there is none there, or none that browsers are told of. */
  async at(path: string): Promise<ServedFile | null> {
    const type = TYPES[extname(path)]
    if (type === undefined || path.includes('\0')) return null
    try {
      const root = await realpath(this.#folder)
      const place = await realpath(resolve(join(root, path)))
      return place.startsWith(root + sep) ? await this.#read(place, type) : null
    } catch {
      return null
    }
  }

  async #read(place: string, type: string): Promise<ServedFile> {
    const { mtimeMs, size } = await stat(place)
    const written = `${mtimeMs} ${size}`
    const known = this.#kept.get(place)
    if (known?.written === written) return known.file
    const file = served(place, type)
    this.#kept.set(place, { written, file })
    file.catch(() => this.#kept.delete(place))
    return file
  }
}

async function served(place: string, type: string): Promise<ServedFile> {
  const bytes = new Uint8Array(await readFile(place))
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const small = new Map<Encoding, Uint8Array<ArrayBuffer>>()
  for (const [encoding, ending] of SMALLER) {
    const found = await readFile(place + ending).catch(() => null)
    if (found !== null) small.set(encoding, new Uint8Array(found))
  }
  return { type, bytes, small, etag }
}
