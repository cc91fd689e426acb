import type { Issue, IssueCode } from '@wavelength/core'
import type { Path } from './mapping.ts'

type Fields = Readonly<Record<string, unknown>>

/** Goes through the JSON of a mapping and notes what is wrong with it, and which columns it names. */
export class MappingIssues {
  readonly issues: Issue[] = []
  readonly columns = new Map<string, Path>()
  readonly zoneless: Path[] = []

  note(code: IssueCode, path: Path, problem: string): void {
    const place = path.length === 0 ? 'the mapping' : path.join('.')
    this.issues.push({ code, field: path, message: `${place} ${problem}` })
  }

  useColumn(column: string, path: Path): void {
    if (!this.columns.has(column)) this.columns.set(column, path)
  }

  /** An object's fields. What is no object is noted and read as an empty one; a name that is not known is noted. */
  fields(value: unknown, path: Path, known: readonly string[]): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.note('UNREADABLE', path, 'is not an object')
      return {}
    }
    for (const name of Object.keys(value)) {
      if (!known.includes(name))
        this.note('UNKNOWN_VALUE', [...path, name], `is not known here; known are ${known.join(', ')}`)
    }
    return value as Fields
  }

  text(fields: Fields, name: string, path: Path): string | null {
    const value = fields[name]
    if (value === undefined) return null
    if (typeof value === 'string' && value !== '') return value
    this.note('BAD_TEXT', [...path, name], 'is not a text')
    return null
  }

  requireText(fields: Fields, name: string, path: Path): string {
    if (fields[name] === undefined) this.note('REQUIRED', [...path, name], 'is missing')
    return this.text(fields, name, path) ?? ''
  }
}
