import type { Fields } from '../kit/told.ts'

type Nested = Map<string, string | Nested>

/** Names are a few brackets deep; many more are an attack. */
const DEEPEST = 8

/** The fields of a form whose names nest as PHP writes them: `data[merges][FNAME]` is `FNAME` in `merges` in `data`. */
export function bracketFields(pairs: readonly (readonly [string, string])[]): Fields {
  const fields: Nested = new Map()
  for (const [name, value] of pairs) {
    const path = pathOf(name)
    if (path.length <= DEEPEST) put(fields, path, value)
  }
  return opened(fields)
}

function pathOf(name: string): string[] {
  const found = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
  if (found === null) return [name]
  const [, first = '', inner = ''] = found
  return [first, ...[...inner.matchAll(/\[([^[\]]*)\]/g)].map(([, key = '']) => key)]
}

function put(fields: Nested, [name = '', ...inner]: readonly string[], value: string): void {
  if (inner.length === 0) {
    fields.set(name, value)
    return
  }
  const there = fields.get(name)
  const nested: Nested = there instanceof Map ? there : new Map()
  fields.set(name, nested)
  put(nested, inner, value)
}

/** `Object.fromEntries` makes own fields of all names, "__proto__" too. */
function opened(nested: Nested): Fields {
  const entries = [...nested].map(([name, value]) => [name, typeof value === 'string' ? value : opened(value)])
  return Object.fromEntries(entries)
}
