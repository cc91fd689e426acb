/** Why an operation that was asked for could not be done. The message is for the person who asked. */
export const OPERATION_ERROR_CODES = [
  'BAD_INPUT',
  'TOO_LARGE',
  'NOT_FOUND',
  'AMBIGUOUS',
  'CONFLICT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UNAVAILABLE',
  'INTERNAL',
] as const
export type OperationErrorCode = (typeof OPERATION_ERROR_CODES)[number]

export class OperationError extends Error {
  readonly code: OperationErrorCode
  constructor(code: OperationErrorCode, message: string) {
    super(message)
    this.name = 'OperationError'
    this.code = code
  }
}
