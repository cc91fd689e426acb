import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CommandFailed } from '../failure.ts'

export interface Writing {
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
}

/** Writes a file beside its place and moves it there when it is whole, so that half a file is never taken for one. */
export async function writeToFile(path: string, pieces: AsyncIterable<Uint8Array>, writing: Writing): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  try {
    await pipeline(counted(pieces, writing), createWriteStream(beside, { flush: true }), { signal: writing.signal })
    await rename(beside, path)
  } catch (thrown) {
    await rm(beside, { force: true }).catch(() => {})
    throw whyNotWritten(thrown, path)
  }
}

/** Writes to where the command's results go; whoever has read enough of them may go. */
export async function writeToOutput(
  output: Writable,
  pieces: AsyncIterable<Uint8Array>,
  writing: Writing,
): Promise<void> {
  try {
    await pipeline(counted(pieces, writing), output, { end: false, signal: writing.signal })
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPIPE')) throw thrown
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, { onBytes }: Writing): AsyncGenerator<Uint8Array, void> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.byteLength
    onBytes(bytes)
    yield piece
  }
}

const OF_FILES = ['open', 'write', 'fsync', 'close', 'rename']

function whyNotWritten(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof Error && 'syscall' in thrown && OF_FILES.includes(String(thrown.syscall)))) return thrown
  return new CommandFailed(`${path} cannot be written: ${thrown.message}`)
}
