import type { Fields } from '../kit/told.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'

/** Is a user of this role a colleague? */
const IS_STAFF: Readonly<Record<string, boolean>> = { 'end-user': false, agent: true, admin: true }

export function isStaffRole(fields: Fields, name: string): boolean {
  return meaningOf(IS_STAFF, fields, name)
}

/** More users than the pages of an export hold together; the oldest are forgotten, so that no file fills the memory. */
const MOST_KNOWN = 100_000

/** Which users are colleagues, as far as a file has told. */
export class Roles {
  readonly #isStaff = new Map<string, boolean>()

  note(id: string, isStaff: boolean): void {
    this.#isStaff.delete(id)
    this.#isStaff.set(id, isStaff)
    const [oldest] = this.#isStaff.keys()
    if (this.#isStaff.size > MOST_KNOWN && oldest !== undefined) this.#isStaff.delete(oldest)
  }

  /** Null when the file has not told. */
  isStaff(id: string | null): boolean | null {
    return id === null ? null : (this.#isStaff.get(id) ?? null)
  }
}

/** What the record itself says of who wrote it: `author.is_staff` in events, a role where it was joined. */
export function isStaffIn(comment: Fields, author: Fields): boolean | null {
  if (typeof author.is_staff === 'boolean') return author.is_staff
  if (textIn(author, 'role') !== null) return isStaffRole(author, 'role')
  return textIn(comment, 'author_role') === null ? null : isStaffRole(comment, 'author_role')
}
