import { ACTOR_KINDS, AUDIT_ACTIONS, auditTrail, type AuditEvent as Event } from '@wavelength/operations'
import { ApiError } from '../errors.ts'
import { builder } from './builder.ts'
import { closedList } from './lists.ts'

const ActorKind = closedList('ActorKind', 'Who can do something that is written down.', ACTOR_KINDS, {
  OPERATOR: 'Somebody at the command line of the server.',
  BROWSER: 'A browser that has signed in to the dashboard.',
  KEY: 'The holder of an API key.',
  GUEST: 'Somebody who followed a guest link.',
})

const AuditAction = closedList('AuditAction', 'What is written down when it is done.', AUDIT_ACTIONS, {
  KEY_CREATED: 'An API key was made.',
  KEY_REVOKED: 'An API key was revoked.',
  GUEST_LINK_CREATED: 'A guest link was made.',
  GUEST_LINK_REVOKED: 'A guest link was revoked.',
  FILE_EXPORTED: 'Somebody began to take a file out.',
  ANNOTATION_ADDED: 'An annotation was written.',
  ANNOTATION_EDITED: 'An annotation was changed.',
  ANNOTATION_DELETED: 'An annotation was deleted.',
  SETTINGS_CHANGED: 'A setting was changed.',
  SAMPLE_LOADED: 'Sample data was loaded.',
  SAMPLE_REMOVED: 'Sample data was removed.',
  IMPORT_STARTED: 'The import of an uploaded file was started.',
  IMPORT_UNDONE: 'An import was undone.',
  DECISION_OVERRIDDEN: 'A person chose another way than recommended.',
  OVERRIDE_WITHDRAWN: 'Such a choice was taken back.',
  SEGMENT_ASSIGNED: 'Customers were put into a segment, or out of theirs.',
})

const AuditEvent = builder.objectRef<Event>('AuditEvent').implement({
  description: 'Something that was done and can be looked up for good.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the trail: 1, 2, 3 ... without gaps.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
    actorKind: t.expose('actorKind', { type: ActorKind, description: 'Who did it.' }),
    actorId: t.exposeID('actorId', {
      nullable: true,
      description: 'Of the key or of the guest link; null for others.',
    }),
    action: t.expose('action', { type: AuditAction, description: 'What was done.' }),
    subject: t.exposeString('subject', {
      description: 'To what: an id, the name of a file, or how many customers and which segment.',
    }),
    hash: t.exposeString('hash', {
      description:
        'SHA-256 of the hash before and of this event. Whoever keeps the latest one elsewhere can prove that nothing was cut off since.',
    }),
    isIntact: t.exposeBoolean('isIntact', {
      description: 'False when the event was changed, or the one before it was changed or taken out.',
    }),
  }),
})

const MOST = 100
const EVENTS_SHOWN = 50

builder.queryField('auditEvents', (t) =>
  t.field({
    type: [AuditEvent],
    authScopes: { scope: 'admin' },
    description:
      'Who did what with keys, guest links, files, annotations, settings, sample data, imports, overridden recommendations and segments, newest first. Needs the scope admin.',
    args: {
      first: t.arg.int({ description: 'So many: 1 to 100; 50 unless told.' }),
      before: t.arg.int({ description: 'Only those before this position.' }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first ?? EVENTS_SHOWN) }),
    resolve: (_, { first, before }, { store }) => {
      const asked = first ?? EVENTS_SHOWN
      if (asked < 1 || asked > MOST) throw new ApiError('BAD_USER_INPUT', `first is from 1 to ${MOST}.`)
      return auditTrail(store, { first: asked, before: before ?? null })
    },
  }),
)
