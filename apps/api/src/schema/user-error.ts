import { builder } from './builder.ts'

export interface UserErrorShape {
  readonly code: string
  readonly message: string
  readonly field?: readonly string[]
}

export const UserError = builder.objectRef<UserErrorShape>('UserError').implement({
  description: 'Why something could not be done, in words and as a stable code.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    message: t.exposeString('message', { description: 'For people; the wording may change.' }),
    field: t.stringList({
      nullable: true,
      description: 'The path of names to the value at fault, outermost first; empty for the whole record.',
      resolve: (error) => (error.field === undefined ? null : [...error.field]),
    }),
  }),
})
