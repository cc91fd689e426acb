import type { Stats } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { connectorNamed } from '@wavelength/connectors'
import type { Input, InputFile } from '@wavelength/operations'
import { UsageError } from '../failure.ts'

export async function inputAt(path: string, connector: string): Promise<Input> {
  if (path === '-') return { name: 'stdin', files: null, pipe: process.stdin }
  const found = await statOf(path)
  if (found.isFile()) return { name: basename(path), files: [{ name: basename(path), path, bytes: found.size }] }
  const files = await filesUnder(path, connector)
  if (files.length === 0) throw new UsageError(`${path} holds no file that ${connector} could read`)
  return { name: basename(path), files }
}

async function statOf(path: string): Promise<Stats> {
  try {
    const found = await stat(path)
    if (found.isFile()) await (await open(path)).close()
    else if (!found.isDirectory()) throw new UsageError(`${path} is neither a file nor a folder`)
    return found
  } catch (thrown) {
    if (thrown instanceof UsageError) throw thrown
    throw new UsageError(`${path} cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

async function filesUnder(folder: string, connector: string): Promise<InputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const wanted = entries.filter((entry) => entry.isFile() && isWanted(entry.name, connector))
  const paths = wanted.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Promise.all(
    paths.map(async (path) => ({
      name: path.slice(folder.length).replace(/^\/+/, ''),
      path,
      bytes: (await stat(path)).size,
    })),
  )
}

function isWanted(name: string, connector: string): boolean {
  const endings = connectorNamed(connector)?.endings
  const plain = name.toLowerCase().replace(/\.gz$/, '')
  return endings === undefined ? !name.startsWith('.') : endings.some((ending) => plain.endsWith(ending))
}
