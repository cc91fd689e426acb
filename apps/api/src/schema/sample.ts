import { actorOf } from '../principal.ts'
import { requireDesk } from '../require-desk.ts'
import { builder } from './builder.ts'
import { runAnswer, runPayload } from './start-import.ts'

builder.mutationField('loadSample', (t) =>
  t.field({
    type: runPayload('LoadSamplePayload', 'The loading of the sample business.'),
    authScopes: { scope: 'admin' },
    description:
      'Loads a sample business of invented customers in the background, into a store without customers only. Needs the scope admin.',
    resolve: async (_, _arguments, { store, principal, imports }) => {
      const begun = await requireDesk(imports).loadSample({ actor: actorOf(principal) })
      return runAnswer(store, begun.status === 'done' ? { ...begun, value: begun.value.number } : begun)
    },
  }),
)

const RemoveSamplePayload = builder.objectRef<{ readonly customers: number }>('RemoveSamplePayload').implement({
  description: 'The removal of the sample business.',
  fields: (t) => ({
    customers: t.exposeInt('customers', {
      description: 'Invented customers that are being removed; `sampleCustomers` of dataStatus falls to 0.',
    }),
  }),
})

builder.mutationField('removeSample', (t) =>
  t.field({
    type: RemoveSamplePayload,
    authScopes: { scope: 'admin' },
    description:
      'Removes all invented customers and everything about them in the background, and nothing else. Needs the scope admin.',
    resolve: async (_, _arguments, { principal, imports }) => ({
      customers: await requireDesk(imports).removeSample(actorOf(principal)),
    }),
  }),
)
