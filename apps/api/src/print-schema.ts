import { printSchema } from 'graphql'
import { schema } from './schema/schema.ts'

/** The schema as SDL; closed lists keep their order. */
export function printedSchema(): string {
  return `${printSchema(schema)}\n`
}
