import { queryOptions } from '@tanstack/react-query'

/** A type, or a field of one: "Query.customer(by: CustomerRef!)". */
export interface Entry {
  readonly name: string
  readonly type: string
  readonly description: string
}

interface TypeRef {
  readonly kind: string
  readonly name: string | null
  /** Not told of the innermost. */
  readonly ofType?: TypeRef | null
}

interface Member {
  readonly name: string
  readonly description: string | null
  readonly type?: TypeRef
  readonly args?: readonly Member[]
}

export interface SchemaType {
  readonly name: string
  readonly description: string | null
  readonly fields: readonly Member[] | null
  readonly inputFields: readonly Member[] | null
  readonly enumValues: readonly Member[] | null
}

const REF = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }'
const INTROSPECTION = `query Introspection { __schema { types {
  name description
  fields { name description type { ${REF} } args { name description type { ${REF} } } }
  inputFields { name description type { ${REF} } }
  enumValues { name description }
} } }`

export const schemaEntriesQuestion = queryOptions({
  queryKey: ['schema'],
  queryFn: async () => entriesOf(await readTypes()),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Introspection is no part of what the typed questions know. */
async function readTypes(): Promise<SchemaType[]> {
  const headers = { 'content-type': 'application/json', 'x-wavelength': 'dashboard' }
  const body = JSON.stringify({ query: INTROSPECTION })
  const response = await fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers, body })
  const { data } = (await response.json()) as { data: { __schema: { types: SchemaType[] } } }
  return data.__schema.types
}

/** What can be asked first, then what can be written, then the types by name; what GraphQL itself needs is left out. */
export function entriesOf(types: readonly SchemaType[]): Entry[] {
  const known = types.filter(({ name }) => !name.startsWith('__')).toSorted((a, b) => placeOf(a) - placeOf(b))
  return known.flatMap((type) => [
    { name: type.name, type: '', description: type.description ?? '' },
    ...[...(type.fields ?? []), ...(type.inputFields ?? []), ...(type.enumValues ?? [])].map((member) => ({
      name: `${type.name}.${member.name}${argumentsOf(member)}`,
      type: member.type ? written(member.type) : '',
      description: member.description ?? '',
    })),
  ])
}

function placeOf({ name }: SchemaType): number {
  return ['Query', 'Mutation'].indexOf(name) + 1 || 3
}

function argumentsOf({ args = [] }: Member): string {
  return args.length === 0
    ? ''
    : `(${args.map(({ name, type }) => `${name}: ${type ? written(type) : ''}`).join(', ')})`
}

/** "[Channel!]!" */
function written({ kind, name, ofType }: TypeRef): string {
  if (!ofType) return name ?? ''
  return kind === 'LIST' ? `[${written(ofType)}]` : `${written(ofType)}!`
}

/** Those that have every word somewhere. */
export function matching(entries: readonly Entry[], sought: string): readonly Entry[] {
  const words = sought.toLowerCase().split(/\s+/)
  return entries.filter(({ name, description }) => {
    const text = `${name} ${description}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
