import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who owns an embedded data directory. A server also says where it listens and how the operator proves to be its neighbour. */
export interface Owner {
  readonly pid: number
  readonly url: string | null
  readonly operatorToken: string | null
}

export class DirectoryInUse extends Error {
  readonly owner: Owner
  constructor(directory: string, owner: Owner) {
    super(`${directory} is in use by process ${owner.pid}; two processes on one data directory would lose data`)
    this.name = 'DirectoryInUse'
    this.owner = owner
  }
}

/** Takes the directory for this process, or throws `DirectoryInUse`. A lock whose process is gone is taken over. */
export function lockDirectory(directory: string): {
  readonly announce: (url: string, operatorToken: string) => void
  readonly release: () => void
} {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'wavelength.lock')
  take(directory, path, { pid: process.pid, url: null, operatorToken: null })
  return {
    announce: (url, operatorToken) => write(path, { pid: process.pid, url, operatorToken }, 'w'),
    release: () => rmSync(path, { force: true }),
  }
}

/** The living owner of the directory, or null. */
export function ownerOf(directory: string): Owner | null {
  const owner = readOwner(join(directory, 'wavelength.lock'))
  return owner !== null && isAlive(owner.pid) ? owner : null
}

function take(directory: string, path: string, owner: Owner): void {
  try {
    write(path, owner, 'wx')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    const other = ownerOf(directory)
    if (other !== null) throw new DirectoryInUse(directory, other)
    rmSync(path, { force: true })
    write(path, owner, 'wx')
  }
}

function write(path: string, owner: Owner, flag: 'w' | 'wx'): void {
  const file = openSync(path, flag, 0o600)
  writeFileSync(file, JSON.stringify(owner))
  closeSync(file)
}

function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}
