import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, type StoreKind } from '@wavelength/db/testing'

/** A folder of its own for one test, with a store that belongs to it. */
export class Place {
  readonly directory = mkdtempSync(join(tmpdir(), 'wavelength-cli-'))
  readonly variables: Readonly<Record<string, string>>
  readonly where: { readonly url: string } | { readonly directory: string }

  private constructor(url: string | null) {
    const directory = join(this.directory, 'store')
    this.where = url === null ? { directory } : { url }
    this.variables = url === null ? { DATA_DIR: directory, PORT: '0' } : { DATABASE_URL: url, PORT: '0' }
  }

  static async make(kind: StoreKind): Promise<Place> {
    return new Place(kind === 'EMBEDDED' ? null : await createDatabase())
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.directory, name)
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true })
  }
}
