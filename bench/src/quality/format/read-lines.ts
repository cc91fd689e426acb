import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { BadField, type Shape } from './shape.ts'

/** Every line of a file as a T; gzipped when its name ends so. A bad line throws, naming file, line and field. */
export function readLines<T>(file: string, shape: Shape<T>): T[] {
  const bytes = readFileSync(file)
  const content = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return content
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : readLine(line, `${file}:${at + 1}`, shape)))
}

/** The file itself or the gzipped one beside it; null where there is neither. */
export function plainOrGzipped(file: string): string | null {
  return [file, `${file}.gz`].find((each) => existsSync(each)) ?? null
}

function readLine<T>(line: string, place: string, shape: Shape<T>): T {
  try {
    return shape(JSON.parse(line), '')
  } catch (error) {
    if (error instanceof BadField) throw new Error(`${place}: ${error.message}`)
    if (error instanceof SyntaxError) throw new Error(`${place}: the line is not JSON`)
    throw error
  }
}
