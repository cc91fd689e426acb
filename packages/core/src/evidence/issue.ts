/** Why something given to us was not taken. Stable codes; the message is for people. */
export const ISSUE_CODES = [
  'REQUIRED',
  'UNKNOWN_VALUE',
  'BAD_INSTANT',
  'IMPOSSIBLE_INSTANT',
  'BAD_NUMBER',
  'BAD_TEXT',
  'BAD_IDENTITY',
  'BAD_DAY',
  'BAD_TIME_ZONE',
  'NOT_ONE_IDENTITY',
  'REPLY_TO_UNKNOWN',
  'UNKNOWN_CUSTOMER',
  'IDENTITY_TAKEN',
  'UNREADABLE',
  'MISSING_COLUMN',
  'OUTCOME_OF_DIRECTION',
  'BAD_DURATION',
  'CONTRADICTORY',
  'NAME_TAKEN',
  'TOO_MANY',
  'NOT_FOUND',
  'CHANNEL_CLOSED',
] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

export interface Issue {
  readonly code: IssueCode
  readonly message: string
  /** The path of names to the value at fault, outermost first; empty for the whole record. */
  readonly field: readonly string[]
}

/** Thrown inside a parser to leave it at the first fault; never crosses the parser's door. */
export class IssueFound extends Error {
  readonly issue: Issue
  constructor(issue: Issue) {
    super(issue.message)
    this.issue = issue
  }
}

export function fault(code: IssueCode, field: readonly string[], message: string): IssueFound {
  return new IssueFound({ code, field, message })
}
