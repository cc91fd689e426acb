import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, type MadeStore, makeStore, type StoreKind } from '@wavelength/db/testing'

/** A folder of its own for one test, with a store that belongs to it. */
export class Place {
  readonly directory = mkdtempSync(join(tmpdir(), 'wavelength-cli-'))
  readonly variables: Readonly<Record<string, string>>
  readonly where: MadeStore['where']
  readonly #removeStore: () => void

  private constructor({ where, remove }: MadeStore) {
    this.where = where
    this.#removeStore = remove
    this.variables = 'url' in where ? { DATABASE_URL: where.url, PORT: '0' } : { DATA_DIR: where.directory, PORT: '0' }
  }

  static async make(kind: StoreKind): Promise<Place> {
    return new Place(await makeStore(kind))
  }

  /** Where the first command has to set the store up, as it does for a user. */
  static async bare(kind: StoreKind): Promise<Place> {
    if (kind === 'SERVER') return new Place({ where: { url: await createDatabase() }, remove: () => {} })
    const folder = mkdtempSync(join(tmpdir(), 'wavelength-bare-'))
    const remove = () => rmSync(folder, { recursive: true, force: true })
    return new Place({ where: { directory: join(folder, 'store') }, remove })
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.directory, name)
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true })
    this.#removeStore()
  }
}
