import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

describe('GraphQL over HTTP', () => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial('EMBEDDED')
  })
  afterAll(() => trial.close())

  it('passes every audit of the specification with a key', async () => {
    const key = await trial.keyWith('profiles:read')
    const fetchFn = (url: string, { headers, ...init }: RequestInit = {}) =>
      trial.api.fetch(new Request(url, { ...init, headers: { ...headers, 'x-api-key': key } }))
    const results = await auditServer({ url: 'http://localhost/graphql', fetchFn })
    const failed = results.flatMap((result) =>
      result.status === 'ok' ? [] : [`${result.id} ${result.name}: ${result.reason}`],
    )
    expect(failed).toEqual([])
    expect(results.length).toBeGreaterThanOrEqual(60)
  })
})
