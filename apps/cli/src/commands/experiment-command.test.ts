import { migrate, openStore, recordDecisions, writeInteractions } from '@wavelength/db'
import { aCandidate, aDecision, anAttempt, STORE_KINDS, testId } from '@wavelength/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Command, endAll } from '../../test/command.ts'
import { Place } from '../../test/place.ts'
import { said } from '../../test/said.ts'

const DAYS = ['--from', '2026-08-01', '--to', '2026-11-01']

describe.each(STORE_KINDS)('wavelength experiment on %s', (kind) => {
  let place: Place
  beforeEach(async () => {
    place = await Place.make(kind)
  })
  afterEach(async () => {
    await endAll()
    place.remove()
  })

  it('says of an empty store what to do', async () => {
    const { exit, out } = await said(['experiment', ...DAYS], place.variables)
    expect(exit).toBe(0)
    expect(out).toMatch(/2026-08-01 to 2026-11-01 \(UTC\), all purposes\n/)
    expect(out).toMatch(/Too little has been seen to tell\./)
    expect(out).toMatch(/To tell more\n- Ask for recommendations.*\n- .*EXPLORATION_SHARE.*\n- .*HOLDOUT_SHARE/)
  })

  it('prints what was found as a table with its sentence, and as JSON', async () => {
    await writeExplored(place)
    const variables = { ...place.variables, EXPLORATION_SHARE: '.25' }
    const { out } = await said(['experiment', ...DAYS, '--replay'], variables)
    expect(out).toMatch(/Drawn by lot: 25\.0 % of the recommendations; held out: 0\.0 % of the customers/)
    expect(out).toMatch(/followed and judged +480\n/)
    expect(out).toMatch(/what was sent +50\.0 % +50\.0 % to 50\.0 %\n/)
    expect(out).toMatch(/always number one +66\.7 %/)
    expect(out).toMatch(/Better: \+16\.7 percentage points/)
    expect(out).toMatch(/The same by history/)
    const told = await said(['experiment', ...DAYS, '--purpose', 'OTHER', '--json'], variables)
    expect(JSON.parse(told.out)).toMatchObject({
      purpose: 'OTHER',
      numberOne: { choices: 480, finding: 'BETTER', sentence: expect.stringMatching(/^Better/) },
      replays: null,
    })
  })
})

describe('wavelength experiment', () => {
  it('is carried out by a server that runs, as that is set up', async () => {
    const place = await Place.make('EMBEDDED')
    const server = new Command(['start', '--sample', 'none'], { ...place.variables, HOLDOUT_SHARE: '0.2' })
    await server.says(/Wavelength is at/)
    const { out } = await said(['experiment', ...DAYS, '--json'], place.variables)
    expect(JSON.parse(out)).toMatchObject({ holdoutShare: 0.2, nextSteps: [{ code: 'ASK' }, { code: 'EXPLORE' }] })
    const refused = await said(['experiment', '--from', '2026-08-01', '--to', '2026-07-01'], place.variables)
    expect(refused).toMatchObject({ exit: 1, aside: expect.stringMatching(/^error: range: /) })
    await endAll()
    place.remove()
  })

  it.each([[['--from', 'august', '--to', '2026-11-01']], [['--from', '2026-08-01']], [[...DAYS, '--purpose', 'FUN']]])(
    'refuses %j as wrong usage',
    async (words) => {
      expect((await said(['experiment', ...words])).exit).toBe(2)
    },
  )
})

/** Three calls and one email to each of 120 customers; calls are number one, and two of the three are answered. */
async function writeExplored(place: Place): Promise<void> {
  const candidates = [
    aCandidate('PHONE', { probability: 0.6, propensity: 0.75 }),
    aCandidate('EMAIL', { probability: 0.3, propensity: 0.25 }),
  ]
  const decisions = Array.from({ length: 480 }, (_, at) => ({
    ...aDecision({ customerId: testId(1, Math.floor(at / 4)), id: testId(2, at), candidates }),
    ...(at % 4 === 3 ? { propensity: 0.25 } : { firstChannel: 'PHONE' as const, propensity: 0.75 }),
  }))
  const attempts = decisions.map(({ customerId, id, firstChannel }, at) => {
    const resolution = at % 4 < 2 ? 'ANSWERED' : null
    return anAttempt({ customerId, id: testId(3, at), channel: firstChannel ?? 'FAX', decisionId: id, resolution })
  })
  const store = await openStore(place.where)
  await migrate(store.db, 'UTC')
  await recordDecisions(store.db, decisions)
  await writeInteractions(store.db, attempts)
  await store.close()
}
