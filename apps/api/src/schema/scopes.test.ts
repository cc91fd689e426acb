import { STORE_KINDS } from '@wavelength/db/testing'
import { SCOPES } from '@wavelength/operations'
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'
import { schema } from './schema.ts'

const NEEDS: Record<string, string> = {
  'Query.node': 'profiles:read',
  'Query.customer': 'profiles:read',
  'Query.customers': 'profiles:read',
  'Query.recommendations': 'recommend',
  'Query.aggregate': 'aggregates:read',
  'Query.aggregateCost': 'aggregates:read',
  'Query.experiment': 'aggregates:read',
  'Query.metrics': 'aggregates:read',
  'Query.permissions': 'aggregates:read',
  'Query.fatigue': 'aggregates:read',
  'Query.dataStatus': 'aggregates:read',
  'Query.population': 'aggregates:read',
  'Query.apiKeys': 'admin',
  'Query.usage': 'admin',
  'Query.guestLinks': 'admin',
  'Query.guestView': 'guest link',
  'Query.savedViews': 'aggregates:read',
  'Query.annotations': 'aggregates:read',
  'Query.settings': 'aggregates:read',
  'Query.auditEvents': 'admin',
  'Query.channels': 'any',
  'Query.viewer': 'any',
  'Query.connectors': 'any',
  'Query.connector': 'any',
  'Query.upload': 'ingest',
  'Query.suggestMapping': 'ingest',
  'Query.checkImport': 'ingest',
  'Query.importRun': 'aggregates:read',
  'Mutation.recordContacts': 'ingest',
  'Mutation.upsertCustomers': 'ingest',
  'Mutation.assignSegment': 'ingest',
  'Mutation.statePreference': 'preferences:write',
  'Mutation.recordConsent': 'consent:write',
  'Mutation.reportDecisionOutcome': 'ingest',
  'Mutation.overrideDecision': 'ingest',
  'Mutation.withdrawOverride': 'ingest',
  'Mutation.startImport': 'ingest',
  'Mutation.undoImport': 'ingest',
  'Mutation.loadSample': 'admin',
  'Mutation.removeSample': 'admin',
  'Mutation.createApiKey': 'admin',
  'Mutation.revokeApiKey': 'admin',
  'Mutation.createGuestLink': 'admin',
  'Mutation.revokeGuestLink': 'admin',
  'Mutation.openGuestLink': 'guest link',
  'Mutation.saveView': 'admin',
  'Mutation.renameView': 'admin',
  'Mutation.deleteView': 'admin',
  'Mutation.annotate': 'admin',
  'Mutation.editAnnotation': 'admin',
  'Mutation.deleteAnnotation': 'admin',
  'Mutation.changeSettings': 'admin',
}

interface Needed {
  readonly scope?: string
  readonly holder?: boolean
  readonly guestLink?: boolean
}

function needOf({ scope, holder, guestLink }: Needed): string {
  if (guestLink) return 'guest link'
  return scope ?? (holder ? 'any' : 'none')
}

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${type?.name}.${field.name}`, field })),
)

describe('scopes', () => {
  it.each(rootFields)('$name says which scope it needs', ({ name, field }) => {
    const { authScopes } = field.extensions.pothosOptions as { authScopes?: Needed }
    expect(needOf(authScopes ?? {})).toBe(NEEDS[name])
  })

  it('covers every root field', () => {
    expect(rootFields.map(({ name }) => name).sort()).toEqual(Object.keys(NEEDS).sort())
  })

  it('describes every type, field and argument', () => {
    const bare = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__'))
      .flatMap((type) => {
        const fields =
          isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []
        const args = fields.flatMap((field) => ('args' in field ? field.args : []))
        return [type, ...fields, ...args].filter((each) => !each.description).map((each) => `${type.name} ${each.name}`)
      })
    expect(bare).toEqual([])
  })
})

describe.each(STORE_KINDS)('scopes on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  const REQUESTS: Record<string, string> = {
    'profiles:read': '{ customers(first: 1) { totalCount } }',
    recommend: '{ recommendations(customers: [{ externalId: "x" }], message: { purpose: OTHER }) { decisionId } }',
    'aggregates:read': '{ metrics { label } }',
    ingest: 'mutation { upsertCustomers(customers: [{ externalId: "x" }]) { created } }',
    'preferences:write':
      'mutation { statePreference(customer: { externalId: "x" }, preference: {}) { error { code } } }',
    'consent:write':
      'mutation { recordConsent(customer: { externalId: "x" }, consent: { channel: SMS, purposeClass: MARKETING, status: GRANTED, source: "t" }) { error { code } } }',
  }

  it.each(Object.entries(REQUESTS))('%s is needed and is enough', async (scope, request) => {
    const others = SCOPES.filter((each) => each !== scope)
    const without = await trial.ask(request, {}, await trial.keyWith(...others))
    expect(without.body.errors[0].extensions.code).toBe('FORBIDDEN')
    const { body } = await trial.ask(request, {}, await trial.keyWith(scope))
    expect(body.errors?.[0].extensions.code ?? 'none').not.toBe('FORBIDDEN')
  })

  it('gives no recommendation to a key that may only read profiles', async () => {
    await trial.ask(REQUESTS.ingest ?? '')
    const query =
      '{ customer(by: { externalId: "x" }) { id recommendation(message: { purpose: OTHER }) { decisionId } } }'
    const { body } = await trial.ask(query, {}, await trial.keyWith('profiles:read'))
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN')
  })
})
