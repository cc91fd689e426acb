import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { isCompressible, smallest } from './compressed.ts'

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

/** A file with all that a browser may be told of it. */
export interface ServedFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Null where there is none that is smaller. */
  readonly small: Uint8Array<ArrayBuffer> | null
  /** The same for both forms, so it is a weak one (RFC 9110, section 8.8.1). */
  readonly etag: string
}

interface Kept {
  readonly written: string
  readonly file: Promise<ServedFile>
}

/** The files below a folder, each read and made small once for as long as nobody writes it anew. */
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
  return { type, bytes, small: isCompressible(type) ? await smallest(bytes) : null, etag }
}
