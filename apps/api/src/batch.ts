import { ApiError } from './errors.ts'

const MOST_RECORDS = 1_000

/** Throws unless a list of records has a length that one request may carry. */
export function requireBatch(name: string, count: number): void {
  if (count >= 1 && count <= MOST_RECORDS) return
  throw new ApiError('BAD_USER_INPUT', `${name} has ${count} records; 1 to ${MOST_RECORDS} go into one request.`)
}
