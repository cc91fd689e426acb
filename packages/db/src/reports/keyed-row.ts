import type { Plan } from './plan.ts'

/** What the database counted for one group: the bucket, `key0` and so on as texts, and the counts. */
export type KeyedRow = Readonly<Record<string, unknown>> & { readonly bucket: number }

export function keysOfRow({ dimensions }: Plan, row: KeyedRow): string[] {
  return dimensions.map((_, at) => String(row[`key${at}`]))
}

/** The same group has the same name, whatever was counted of it. */
export function nameOfRow(plan: Plan, row: KeyedRow): string {
  return JSON.stringify([row.bucket, keysOfRow(plan, row)])
}
