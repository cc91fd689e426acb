/** What stands in a field is not what the format says. */
export class BadField extends Error {
  constructor(field: string, problem: string) {
    super(`${field === '' ? 'the line' : field} ${problem}`)
  }
}

/** Takes an unknown value as a T, or throws a BadField that names where it stands. */
export type Shape<T> = (value: unknown, field: string) => T

export const text: Shape<string> = (value, field) => {
  if (typeof value === 'string' && value !== '') return value
  throw new BadField(field, 'is not a text')
}

export const instant: Shape<string> = (value, field) => {
  const written = text(value, field)
  if (!Number.isNaN(Date.parse(written))) return written
  throw new BadField(field, 'is not an instant')
}

export function number(from: number, to: number): Shape<number> {
  return (value, field) => {
    if (typeof value === 'number' && value >= from && value <= to) return value
    throw new BadField(field, `is not a number from ${from} to ${to}`)
  }
}

export function whole(from: number, to: number): Shape<number> {
  return (value, field) => {
    if (Number.isInteger(number(from, to)(value, field))) return Number(value)
    throw new BadField(field, 'is not a whole number')
  }
}

export function oneOf<T extends string>(list: readonly T[]): Shape<T> {
  return (value, field) => {
    const found = list.find((each) => each === value)
    if (found !== undefined) return found
    throw new BadField(field, `is none of ${list.join(', ')}`)
  }
}

/** Null, too, where the field is absent. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, field) => (value === null || value === undefined ? null : shape(value, field))
}

export function listOf<T>(shape: Shape<T>, size?: number): Shape<T[]> {
  return (value, field) => {
    if (!Array.isArray(value)) throw new BadField(field, 'is not a list')
    if (size !== undefined && value.length !== size) throw new BadField(field, `has ${value.length} of ${size} members`)
    return value.map((each, at) => shape(each, `${field}[${at}]`))
  }
}

/** An object whose keys are of a list, any of them absent. */
export function partial<K extends string, T>(keys: readonly K[], shape: Shape<T>): Shape<Partial<Record<K, T>>> {
  return (value, field) => {
    const read: Partial<Record<K, T>> = {}
    for (const [key, each] of Object.entries(fieldsOf(value, field))) {
      read[oneOf(keys)(key, `${inside(field, key)}, as a key,`)] = shape(each, inside(field, key))
    }
    return read
  }
}

/** Further fields than these are passed over. */
export function object<T extends object>(shapes: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const names = Object.keys(shapes) as (keyof T & string)[]
  return (value, field) => {
    const fields = fieldsOf(value, field)
    return Object.fromEntries(names.map((name) => [name, shapes[name](fields[name], inside(field, name))])) as T
  }
}

/** One of several shapes, told apart by the field `type`. */
export function byType<T extends { readonly type: string }>(
  shapes: {
    readonly [K in T['type']]: Shape<Extract<T, { readonly type: K }>>
  },
): Shape<T> {
  const types = Object.keys(shapes) as T['type'][]
  return (value, field) => {
    const type = oneOf(types)(fieldsOf(value, field).type, inside(field, 'type'))
    return shapes[type](value, field)
  }
}

function fieldsOf(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new BadField(field, 'is not an object')
}

function inside(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`
}
