import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

const USAGE = '{ usage { since calls p95Milliseconds errors { code answers } costRemaining costPerMinute } }'

describe.each(STORE_KINDS)('usage on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  it('counts the calls of today and their errors, but no pages and no questions of the platform', async () => {
    await trial.ask('{ viewer { name } }')
    await trial.ask('{ viewer { nme } }')
    await trial.ask('{ a: customers { totalCount } b: customers { totalCount } }', {}, await trial.keyWith('ingest'))
    await trial.send('/v1/aggregates.csv')
    await trial.send('/health/live')
    await trial.send('/nothing')
    const { body } = await trial.ask(USAGE)
    const { usage } = body.data
    expect(usage).toMatchObject({ since: '2026-11-22T12:00:00.000Z', calls: 4, costPerMinute: 10_000_000 })
    expect(usage.errors).toEqual([
      { code: 'BAD_USER_INPUT', answers: 1 },
      { code: 'FORBIDDEN', answers: 1 },
      { code: 'UNAUTHENTICATED', answers: 1 },
    ])
    expect(usage.p95Milliseconds).toBeGreaterThan(0)
    expect(usage.costRemaining).toBe(body.extensions.cost.remaining)
  })

  it('begins anew with the day', async () => {
    trial.clock.now += 13 * 3_600_000
    const { usage } = (await trial.ask(USAGE)).body.data
    expect(usage).toMatchObject({ since: '2026-11-23T00:00:00.000Z', calls: 0, p95Milliseconds: null, errors: [] })
  })
})
