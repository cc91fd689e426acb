import { localTimeAt, startOfDay } from '@wavelength/core'
import { purseOf } from '../principal.ts'
import type { Used } from '../usage.ts'
import { builder } from './builder.ts'

const ErrorCount = builder.objectRef<Used['errors'][number]>('ErrorCount').implement({
  description: 'How many answers carried an error.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'As in `extensions.code`.' }),
    answers: t.exposeInt('count', { description: 'Answers with it; each counts once.' }),
  }),
})

interface UsageShape extends Used {
  readonly since: number
  readonly costRemaining: number
  readonly costPerMinute: number
}

const ApiUsage = builder.objectRef<UsageShape>('ApiUsage').implement({
  description:
    'What was asked of this server today, whoever asked. Kept in memory: a restart begins at nothing, and of several servers each tells its own.',
  fields: (t) => ({
    since: t.expose('since', {
      type: 'DateTime',
      description: 'From when on it was counted: the start of today in the reporting zone, or of the server if later.',
    }),
    calls: t.exposeInt('calls', { description: 'Requests to GraphQL, of files and of the bulk address.' }),
    p95Milliseconds: t.exposeFloat('p95Ms', {
      nullable: true,
      description:
        'The time in which 95 of 100 answers began, estimated from the steps that /metrics counts by; null without any.',
    }),
    errors: t.field({ type: [ErrorCount], description: 'By code.', resolve: ({ errors }) => [...errors] }),
    costRemaining: t.exposeInt('costRemaining', { description: 'The cost points that you can spend at this moment.' }),
    costPerMinute: t.exposeInt('costPerMinute', {
      description: 'How many come back every minute, and the most there can be.',
    }),
  }),
})

builder.queryField('usage', (t) =>
  t.field({
    type: ApiUsage,
    authScopes: { scope: 'admin' },
    description: 'What was asked of this server today, and what you can still ask. Needs the scope admin.',
    resolve: async (_, _arguments, { memory: { usage, budget, costPerMinute }, principal, load, now }) => {
      const zone = await load.reportingZone()
      const today = startOfDay(localTimeAt(zone, now).day, zone)
      const costRemaining = budget.left(purseOf(principal))
      return { ...usage.from(today), since: Math.max(today, usage.since), costRemaining, costPerMinute }
    },
  }),
)
