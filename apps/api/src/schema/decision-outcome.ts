import type { Issue } from '@wavelength/core'
import { reportDecisionOutcome } from '@wavelength/operations'
import { builder } from './builder.ts'
import { Channel } from './lists.ts'
import { UserError } from './user-error.ts'

interface PayloadShape {
  readonly decisionId: string
  readonly error: Issue | null
}

const ReportDecisionOutcomePayload = builder.objectRef<PayloadShape>('ReportDecisionOutcomePayload').implement({
  description: 'What became of the report.',
  fields: (t) => ({
    decisionId: t.exposeID('decisionId', { description: 'The decision that it is about.' }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was kept.' }),
  }),
})

builder.mutationField('reportDecisionOutcome', (t) =>
  t.field({
    type: ReportDecisionOutcomePayload,
    authScopes: { scope: 'ingest' },
    description:
      'Tells what became of a recommendation, where the contact itself is not recorded. Telling it again is safe: the newest report wins, and what it leaves out stays as it was. A recorded contact with the decisionId does the same by itself and comes first. Needs the scope ingest.',
    args: {
      decisionId: t.arg.id({ required: true, description: 'As the recommendation gave it.' }),
      sent: t.arg.boolean({ required: true, description: 'Did anything go out?' }),
      channel: t.arg({
        type: Channel,
        description: 'On which channel; unless told, the one that a person chose, else number one.',
      }),
      sentAt: t.arg({ type: 'DateTime', description: 'When; the time of the decision unless told.' }),
      answered: t.arg.boolean({
        description: 'Did the customer answer? What is not told to be answered counts as unanswered after 21 days.',
      }),
      answeredAt: t.arg({ type: 'DateTime', description: 'When they answered.' }),
    },
    resolve: async (_, { decisionId, ...outcome }, { store, now }) => {
      const recorded = await reportDecisionOutcome(store, decisionId, outcome, now)
      return { decisionId, error: recorded.status === 'REJECTED' ? recorded.issue : null }
    },
  }),
)
