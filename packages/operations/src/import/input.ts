import { createReadStream } from 'node:fs'

/** One file as it lies there. */
export interface InputFile {
  readonly name: string
  readonly path: string
  readonly bytes: number
}

/** What is imported as one run: some files, or what comes through a pipe. */
export type Input =
  | { readonly name: string; readonly files: readonly InputFile[] }
  | { readonly name: string; readonly files: null; readonly pipe: AsyncIterable<Uint8Array> }

/** Null for a pipe, whose end nobody knows. */
export function bytesOf(input: Input): number | null {
  return input.files?.reduce((sum, file) => sum + file.bytes, 0) ?? null
}

/** Everything that an input holds, file by file; `onRead` is told of each piece as it is read. */
export function* streamsOf(
  input: Input,
  onRead: (bytes: number) => void,
): Generator<{ readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }> {
  if (input.files === null) return yield { name: input.name, bytes: told(input.pipe, onRead) }
  for (const { name, path } of input.files) yield { name, bytes: told(createReadStream(path), onRead) }
}

async function* told(pieces: AsyncIterable<Uint8Array>, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    onRead(piece.length)
    yield piece
  }
}
