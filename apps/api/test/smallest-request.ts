import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { encodeId } from '../src/own-id.ts'

/** The shortest request of a root field that GraphQL takes, so that what refuses it is the door and not the grammar. */
export function smallestRequest(operation: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${smallestValue(type)}`)
  const page = field.args.some(({ name }) => name === 'after') ? ['first: 1'] : []
  const args = [...given, ...page].join(', ')
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''
  return `${operation} { ${field.name}${args === '' ? '' : `(${args})`}${selection} }`
}

const SCALARS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Date: '"2026-11-01"',
  DateTime: '"2026-11-01T00:00:00Z"',
  TimeZone: '"UTC"',
  ID: `"${encodeId('Customer', '00000000-0000-4000-8000-000000000001')}"`,
}

function smallestValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return smallestValue(type.ofType)
  if (isListType(type)) return `[${smallestValue(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"x"'
  const fields = Object.values(type.getFields())
  const told = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
  return `{ ${told.map(({ name, type: inner }) => `${name}: ${smallestValue(inner)}`).join(', ')} }`
}
