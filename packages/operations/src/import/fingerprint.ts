import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Input } from './input.ts'

/** The beginning and the end of a file tell it apart; the middle would cost a second reading. */
const SAMPLED_BYTES = 1024 * 1024

/** The same for the same content read in the same way, so that a broken import is known again. Null for a pipe. */
export async function fingerprintOf(input: Input, how: object): Promise<string | null> {
  if (input.files === null) return null
  const hash = createHash('sha256').update(JSON.stringify(how))
  for (const { path, bytes } of input.files) {
    const file = await open(path)
    try {
      await addFile(hash, file, bytes)
    } finally {
      await file.close()
    }
  }
  return hash.digest('hex')
}

async function addFile(hash: Hash, file: FileHandle, bytes: number): Promise<void> {
  hash.update(`\n${bytes}\n`)
  hash.update(await bytesAt(file, 0, Math.min(bytes, SAMPLED_BYTES)))
  if (bytes > SAMPLED_BYTES) hash.update(await bytesAt(file, bytes - SAMPLED_BYTES, SAMPLED_BYTES))
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
