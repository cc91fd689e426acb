/** What the shell is told. */
export const EXIT = { DONE: 0, FAILED: 1, USAGE: 2, INTERRUPTED: 130 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** The command cannot be understood or names what is not there; nothing was done. */
export class UsageError extends Error {}

/** The command was understood and could not be carried out; the message says all that there is to say. */
export class CommandFailed extends Error {}
