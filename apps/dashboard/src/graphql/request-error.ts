/** What went wrong with one request, in the API's own words and with the id its log knows it by. */
export class RequestError extends Error {
  readonly code: string
  readonly requestId: string | null

  constructor(code: string, message: string, requestId: string | null) {
    super(message)
    this.name = 'RequestError'
    this.code = code
    this.requestId = requestId
  }
}

/** Asking again may help: nothing was wrong with the question itself. */
export function isPassing(error: unknown): boolean {
  return error instanceof RequestError && ['UNAVAILABLE', 'RATE_LIMITED', 'OFFLINE'].includes(error.code)
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'UNAUTHENTICATED'
}

export function isForbidden(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'FORBIDDEN'
}
