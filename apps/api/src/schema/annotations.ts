import { type Parsed, rangeFault } from '@wavelength/core'
import { annotationsIn, type Annotation as Note } from '@wavelength/db'
import { annotate, deleteAnnotation, editAnnotation } from '@wavelength/operations'
import { deedOf } from '../context.ts'
import { ApiError } from '../errors.ts'
import { DateRangeInput } from './aggregate-input.ts'
import { builder } from './builder.ts'
import { Channel } from './lists.ts'
import { UserError, type UserErrorShape } from './user-error.ts'

const Annotation = builder.objectRef<Note>('Annotation').implement({
  description: 'What happened on a day, for readers of charts over time.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque and lasting.' }),
    day: t.expose('day', { type: 'Date', description: 'The day.' }),
    text: t.exposeString('text', { description: 'What happened, as plain text.' }),
    channels: t.field({
      type: [Channel],
      description: 'The channels that it bears on; none: all of them.',
      resolve: ({ channels }) => [...channels],
    }),
    madeBy: t.exposeString('madeBy', { description: 'Who wrote it, by the name of `viewer`.' }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was written.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last changed; null when it never was.',
    }),
  }),
})

builder.queryField('annotations', (t) =>
  t.field({
    type: [Annotation],
    authScopes: { scope: 'aggregates:read' },
    description: 'What happened on these days, in their order. Needs the scope aggregates:read.',
    args: { range: t.arg({ type: DateRangeInput, required: true, description: 'The days.' }) },
    resolve: (_, { range }, { store }) => {
      const fault = rangeFault(range, 'range')
      if (fault !== null) throw new ApiError('BAD_USER_INPUT', `${fault.field.join('.')}: ${fault.message}`)
      return annotationsIn(store.db, range)
    },
  }),
)

interface PayloadShape {
  readonly annotation: Note | null
  readonly error: UserErrorShape | null
}

const AnnotationPayload = builder.objectRef<PayloadShape>('AnnotationPayload').implement({
  description: 'What became of the annotation.',
  fields: (t) => ({
    annotation: t.expose('annotation', {
      type: Annotation,
      nullable: true,
      description: 'The annotation as it is now; of one that was deleted, as it was, so that it can be written again.',
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was done.' }),
  }),
})

const OF_DAY = { type: 'Date', required: true, description: 'The day on which it happened.' } as const
const OF_TEXT = { required: true, description: 'What happened, as plain text of at most 200 characters.' } as const
const OF_CHANNELS = { type: [Channel], description: 'The channels that it bears on; all of them unless told.' } as const
const OF_ID = { required: true, description: 'Of the annotation.' } as const

builder.mutationField('annotate', (t) =>
  t.field({
    type: AnnotationPayload,
    authScopes: { scope: 'admin' },
    description: 'Writes down what happened on a day. Needs the scope admin.',
    args: {
      day: t.arg({ ...OF_DAY }),
      text: t.arg.string(OF_TEXT),
      channels: t.arg({ ...OF_CHANNELS, type: [Channel] }),
    },
    resolve: async (_, { day, text, channels }, context) => {
      const deed = { ...deedOf(context), madeBy: context.principal.name }
      return payloadOf(await annotate(context.store, { day, text, channels: channels ?? [] }, deed))
    },
  }),
)

builder.mutationField('editAnnotation', (t) =>
  t.field({
    type: AnnotationPayload,
    authScopes: { scope: 'admin' },
    description: 'Puts other words in the place of an annotation. Needs the scope admin.',
    args: {
      id: t.arg.id(OF_ID),
      day: t.arg({ ...OF_DAY }),
      text: t.arg.string(OF_TEXT),
      channels: t.arg({ ...OF_CHANNELS, type: [Channel] }),
    },
    resolve: async (_, { id, day, text, channels }, context) =>
      payloadOf(await editAnnotation(context.store, { id, day, text, channels: channels ?? [] }, deedOf(context))),
  }),
)

builder.mutationField('deleteAnnotation', (t) =>
  t.field({
    type: AnnotationPayload,
    authScopes: { scope: 'admin' },
    description: 'Deletes an annotation, and tells what it was. Needs the scope admin.',
    args: { id: t.arg.id(OF_ID) },
    resolve: async (_, { id }, context) => {
      const annotation = await deleteAnnotation(context.store, id, deedOf(context))
      const error = { code: 'NOT_FOUND', message: 'there is no such annotation', field: ['id'] }
      return { annotation, error: annotation === null ? error : null }
    },
  }),
)

function payloadOf(parsed: Parsed<Note>): PayloadShape {
  if (parsed.status === 'parsed') return { annotation: parsed.value, error: null }
  return { annotation: null, error: parsed.issue }
}
