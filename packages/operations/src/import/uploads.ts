import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import {
  CONNECTORS,
  type Connector,
  type CsvGlimpse,
  connectorNamed,
  glimpseCsv,
  type MappingSuggestion,
  openingOf,
  suggestMapping,
} from '@wavelength/connectors'
import type { Issue } from '@wavelength/core'
import {
  bytesWaiting,
  forgetUpload,
  keepUpload,
  type Store,
  type Upload,
  uploadById,
  uploadsToForget,
} from '@wavelength/db'
import { OperationError } from '../operation-error.ts'
import type { Input } from './input.ts'
import { UploadFolder } from './upload-folder.ts'

const KEPT_FOR_MS = 86_400_000
/** All files that wait together have at most as many bytes as so many of the largest. */
const FILES_WAITING = 5
const LONGEST_FILE_NAME = 200
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export interface FileSent {
  readonly connector: string
  /** For people; it becomes part of no path. */
  readonly fileName: string
  readonly body: AsyncIterable<Uint8Array>
}

/** An upload with what its beginning shows where it is a table. */
export interface SeenUpload extends Upload {
  readonly table: CsvGlimpse | null
}

interface UploadOptions {
  readonly store: Store
  readonly folder: string
  readonly mostBytes: number
  readonly now: () => number
}

/** Files that were sent to be imported, each in a file of its own until it has been. */
export class Uploads {
  readonly #store: Store
  readonly #folder: UploadFolder
  readonly #mostBytes: number
  readonly #now: () => number

  constructor({ store, folder, mostBytes, now }: UploadOptions) {
    this.#store = store
    this.#folder = new UploadFolder(folder, mostBytes)
    this.#mostBytes = mostBytes
    this.#now = now
  }

  /** Keeps a file that can be read at all; throws `BAD_INPUT` with the reason for any other. */
  async receive({ connector: name, fileName, body }: FileSent): Promise<SeenUpload> {
    const connector = requireConnector(name)
    await this.#requireRoom()
    const id = randomUUID()
    const bytes = await this.#folder.keep(id, body)
    try {
      const table = await seenIn(connector, this.#folder.pathOf(id))
      const upload = { id, connector: connector.name, fileName: nameOf(fileName), bytes, receivedAt: this.#now() }
      await keepUpload(this.#store.db, upload)
      return { ...upload, table }
    } catch (thrown) {
      await this.#folder.remove(id)
      throw thrown
    }
  }

  async #requireRoom(): Promise<void> {
    if ((await bytesWaiting(this.#store.db)) < FILES_WAITING * this.#mostBytes) return
    throw new OperationError(
      'UNAVAILABLE',
      'Too many files wait here to be imported. Import them first, or try again tomorrow.',
    )
  }

  /** Null when there is none with this id here, or no longer. */
  async find(id: string): Promise<Upload | null> {
    if (!UUID.test(id) || !(await this.#folder.has(id))) return null
    return uploadById(this.#store.db, id)
  }

  async see(upload: Upload): Promise<SeenUpload> {
    return { ...upload, table: await seenIn(requireConnector(upload.connector), this.#folder.pathOf(upload.id)) }
  }

  inputOf({ id, fileName, bytes }: Upload): Input {
    return { name: fileName, files: [{ name: fileName, path: this.#folder.pathOf(id), bytes }] }
  }

  async remove(id: string): Promise<void> {
    await this.#folder.remove(id)
    await forgetUpload(this.#store.db, id)
  }

  /** Removes what nobody has imported within a day, and files of which nobody knows any more. */
  async sweep(): Promise<void> {
    const before = this.#now() - KEPT_FOR_MS
    for (const id of await uploadsToForget(this.#store.db, new Date(before))) await this.remove(id)
    for (const name of await this.#folder.olderThan(before)) {
      const isKnown = UUID.test(name) && (await uploadById(this.#store.db, name)) !== null
      if (!isKnown) await this.#folder.remove(name)
    }
  }
}

export function suggestionFor({ table, fileName }: SeenUpload): MappingSuggestion | null {
  return table === null ? null : suggestMapping(table, fileName)
}

function requireConnector(name: string): Connector {
  const connector = connectorNamed(name)
  if (connector !== null) return connector
  const names = CONNECTORS.map((each) => each.name).join(', ')
  throw new OperationError('BAD_INPUT', `There is no connector "${name.slice(0, 60)}"; there are ${names}.`)
}

/** The name as people know the file: without folders, control characters and what is too long. */
function nameOf(text: string): string {
  const name = basename(text.replaceAll('\\', '/')).replace(/\p{C}/gu, '').trim()
  return name.slice(0, LONGEST_FILE_NAME).toWellFormed() || 'upload'
}

async function seenIn({ name }: Connector, path: string): Promise<CsvGlimpse | null> {
  if (name === 'csv') {
    const seen = await glimpseCsv(createReadStream(path))
    if (seen.status === 'rejected') throw unreadable(seen.issue)
    return seen.glimpse
  }
  const opening = await openingOf(createReadStream(path))
  if (opening.status === 'rejected') throw unreadable(opening.issue)
  return null
}

function unreadable({ message }: Issue): OperationError {
  return new OperationError('BAD_INPUT', `This cannot be imported: ${message}.`)
}
