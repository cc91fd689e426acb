import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { OperationError } from '../operation-error.ts'

/** Files under names of our own making: nothing that a sender says becomes part of a path. */
export class UploadFolder {
  readonly #path: string
  readonly #mostBytes: number

  constructor(path: string, mostBytes: number) {
    this.#path = path
    this.#mostBytes = mostBytes
  }

  pathOf(id: string): string {
    return join(this.#path, id)
  }

  /** Keeps what streams in, and nothing of it when it is too large or breaks off. Returns its length. */
  async keep(id: string, body: AsyncIterable<Uint8Array>): Promise<number> {
    await mkdir(this.#path, { recursive: true, mode: 0o700 })
    const path = this.pathOf(id)
    try {
      await pipeline(Readable.from(this.#bounded(body)), createWriteStream(path, { mode: 0o600, flags: 'wx' }))
      return (await stat(path)).size
    } catch (thrown) {
      await rm(path, { force: true })
      throw whyNotKept(thrown)
    }
  }

  async *#bounded(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let length = 0
    for await (const piece of unlessBrokenOff(body)) {
      length += piece.byteLength
      if (length > this.#mostBytes) throw tooLarge(this.#mostBytes)
      yield piece
    }
  }

  async has(id: string): Promise<boolean> {
    return stat(this.pathOf(id)).then(
      (found) => found.isFile(),
      () => false,
    )
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true })
  }

  /** Files from before that time, whether or not anybody knows of them still. */
  async olderThan(before: number): Promise<string[]> {
    const names = await readdir(this.#path).catch(() => [])
    const found = await Promise.all(names.map(async (name) => ({ name, at: await modifiedAt(this.pathOf(name)) })))
    return found.filter(({ at }) => at < before).map(({ name }) => name)
  }
}

async function* unlessBrokenOff(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch {
    throw new OperationError('BAD_INPUT', 'The upload broke off before its end; nothing of it was kept.')
  }
}

function whyNotKept(thrown: unknown): unknown {
  const isFull = thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT')
  return isFull ? new OperationError('UNAVAILABLE', 'There is no room for the file on the server.') : thrown
}

async function modifiedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
}

function tooLarge(mostBytes: number): OperationError {
  const most = `${Math.floor(mostBytes / 1_048_576)} MB (${mostBytes} bytes)`
  return new OperationError(
    'TOO_LARGE',
    `The file is larger than ${most}. Compress it with gzip, or import it with "wavelength import".`,
  )
}
