import { OperationError } from '../operation-error.ts'

/** Why something could not be begun, for the person who asked. */
export interface DeskIssue {
  readonly code: string
  readonly message: string
  readonly field: readonly string[]
}

export const UPLOAD_GONE: DeskIssue = {
  code: 'UPLOAD_GONE',
  message: 'There is no upload with this id, or it is too old. Send the file again.',
  field: ['uploadId'],
}

export const UNKNOWN_IMPORT: DeskIssue = {
  code: 'UNKNOWN_IMPORT',
  message: 'There is no import with this id.',
  field: ['id'],
}

/** A refusal of an operation as an answer; whatever else was thrown goes on. */
export function issueOf(thrown: unknown): DeskIssue {
  if (thrown instanceof OperationError && thrown.code === 'CONFLICT')
    return { code: 'CONFLICT', message: thrown.message, field: [] }
  throw thrown
}
