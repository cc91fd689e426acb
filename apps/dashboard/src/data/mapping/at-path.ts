/** The way to a place in a mapping, outermost first; "0" is the first of a list. */
export type Path = readonly string[]
/** The JSON of a mapping, as far as it is known to be one: an object. */
export type Mapping = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function valueAt(root: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return root
  return valueAt(childOf(root, first), rest)
}

function childOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)]
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** The same mapping with this value there; what leads to it is made where it is missing. */
export function withValue(mapping: Mapping, path: Path, value: unknown): Mapping {
  return changedAt(mapping, path, value) as Mapping
}

function changedAt(value: unknown, [first, ...rest]: Path, put: unknown): unknown {
  if (first === undefined) return put
  const child = changedAt(childOf(value, first), rest, put)
  if (!isPlace(first)) return { ...(isObject(value) ? value : {}), [first]: child }
  return inList(Array.isArray(value) ? value : [], Number(first), child)
}

function inList(list: readonly unknown[], place: number, child: unknown): unknown[] {
  return place < list.length ? list.map((each, at) => (at === place ? child : each)) : [...list, child]
}

function isPlace(name: string): boolean {
  return /^\d+$/.test(name)
}

/** The same mapping without what stands there. */
export function withoutValue(mapping: Mapping, path: Path): Mapping {
  const parent = valueAt(mapping, path.slice(0, -1))
  const name = path.at(-1)
  if (name === undefined || !isObject(parent) || !(name in parent)) return mapping
  const { [name]: _, ...others } = parent
  return path.length === 1 ? others : withValue(mapping, path.slice(0, -1), others)
}

export function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
