import { comparisonText, EXPERIMENT_STEP_TEXTS } from '@wavelength/core'
import {
  type Decision,
  readDeployment,
  recordDecisions,
  type Store,
  type StoredInteraction,
  writeInteractions,
} from '@wavelength/db'
import {
  aCandidate,
  aDecision,
  anAttempt,
  emptyStore,
  openTestStore,
  STORE_KINDS,
  testId,
} from '@wavelength/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { experiment } from './experiment.ts'
import { armsUnder, type ExperimentSettings, NO_EXPERIMENT } from './experiment-settings.ts'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2026, 10, 22, 12)
const SENT = NOW - 60 * DAY_MS
const RANGE = { from: '2026-08-01', to: '2026-11-22' }
const HALF_HELD_OUT: ExperimentSettings = { explorationShare: 0.25, holdoutShare: 0.5, salt: 'autumn' }

describe.each(STORE_KINDS)('experiment on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  beforeEach(() => emptyStore(store.db))
  afterAll(() => store.close())

  const ask = (settings = NO_EXPERIMENT, maySeeFewPeople = true) =>
    experiment(store, { range: RANGE, purpose: null }, { now: NOW, settings, maySeeFewPeople })

  it('says of nothing what to do to get something', async () => {
    const report = await ask()
    expect(report.numberOne).toMatchObject({ choices: 0, uplift: null, finding: 'TOO_LITTLE' })
    expect(report.holdout).toMatchObject({ since: null, difference: null, finding: 'TOO_LITTLE' })
    expect(report.nextSteps).toEqual(['ASK', 'EXPLORE', 'HOLD_OUT'])
    for (const step of report.nextSteps) expect(EXPERIMENT_STEP_TEXTS[step]).not.toBe('')
  })

  it('judges number one by what came of lots: worked by hand', async () => {
    await writeExplored(store, 100)
    const { numberOne, decisions, nextSteps } = await ask({ ...NO_EXPERIMENT, explorationShare: 0.25 })
    expect(decisions).toMatchObject({ COUNTED: 400, UNTOLD: 0 })
    expect(numberOne).toMatchObject({ choices: 400, customers: 100, finding: 'BETTER', arePropensitiesLogged: true })
    expect(numberOne.meanWeight).toBeCloseTo(1, 12)
    expect(numberOne.effectiveSampleSize).toBeCloseTo(300, 9)
    const { asLogged, ips, snips, directMethod, doublyRobust, uplift } = numberOne
    const values = [asLogged, ips, snips, directMethod, doublyRobust, uplift].map((each) => each?.value)
    for (const [at, value] of [0.5, 2 / 3, 2 / 3, 0.6, 2 / 3, 1 / 6].entries()) expect(values[at]).toBeCloseTo(value, 9)
    expect(nextSteps).toEqual(['HOLD_OUT'])
  })

  it('tells no number where few choices decide, and what is missing', async () => {
    await writeExplored(store, 31)
    const { numberOne } = await ask({ ...NO_EXPERIMENT, explorationShare: 0.25 })
    expect(numberOne).toMatchObject({ uplift: null, ips: null, finding: 'TOO_LITTLE' })
    expect(numberOne.remarks.map(({ code }) => code)).toEqual(['TOO_LITTLE_OVERLAP'])
    expect(comparisonText(numberOne.uplift, numberOne.remarks)).toMatch(/Too little has been seen.*100 are needed/)
  })

  it('compares nothing where nothing was left to chance', async () => {
    await writeCertain(store, 120)
    const { numberOne, nextSteps } = await ask()
    expect(numberOne).toMatchObject({ choices: 120, uplift: null, finding: 'TOO_LITTLE' })
    expect(numberOne.remarks[0]).toEqual({ code: 'NOTHING_LEFT_TO_CHANCE', choices: 120 })
    expect(nextSteps).toContain('EXPLORE')
  })

  it('counts what was not followed, not told and may still be answered, and says so', async () => {
    await writeCertain(store, 40)
    const others = ['untold', 'unfollowed', 'maturing'].map((_, at) =>
      aDecision({ customerId: testId(7, at), id: testId(8, at), decidedAt: SENT }),
    )
    await recordDecisions(store.db, others)
    await writeInteractions(store.db, [
      contactOf(others[1], { channel: 'SMS' }),
      contactOf(others[2], { occurredAt: NOW - DAY_MS }),
    ])
    const { decisions, numberOne, nextSteps } = await ask()
    expect(decisions).toMatchObject({ COUNTED: 40, UNTOLD: 1, UNFOLLOWED: 1, MATURING: 1 })
    expect(numberOne.remarks).toContainEqual({ code: 'NOT_FOLLOWED', choices: 1, ofChoices: 42 })
    expect(numberOne.remarks).toContainEqual({ code: 'OUTCOME_UNTOLD', choices: 1, ofChoices: 43 })
    expect(nextSteps).toContain('WAIT')
  })

  it('compares all customers of both arms since the first decision: worked by hand', async () => {
    const armOf = await armsOf(store)
    const people = peopleOf(armOf, 200)
    await recordDecisions(store.db, [
      aDecision({ customerId: people[0].id, id: testId(2, 0), arm: people[0].arm, decidedAt: SENT }),
    ])
    const attempts = people.flatMap(({ id, arm }, person) => [
      attemptOf(person, 0, { customerId: id, occurredAt: SENT - DAY_MS, ...ANSWERED }),
      attemptOf(person, 1, { customerId: id, ...(arm === 'TREATMENT' && person % 2 === 0 ? ANSWERED : {}) }),
      attemptOf(person, 2, { customerId: id, attemptNumber: 2, ...ANSWERED }),
      attemptOf(person, 3, { customerId: id, occurredAt: NOW - DAY_MS, ...ANSWERED }),
    ])
    await writeInteractions(store.db, attempts)
    const { holdout } = await ask(HALF_HELD_OUT)
    const treated = people.filter(({ arm }) => arm === 'TREATMENT').length
    expect(holdout).toMatchObject({ since: SENT, finding: 'BETTER', maturing: 200, remarks: [] })
    expect(holdout.treatment).toMatchObject({ customers: treated, contacts: treated })
    expect(holdout.holdout).toMatchObject({ customers: 200 - treated, contacts: 200 - treated })
    const answered = people.filter(({ arm }, person) => arm === 'TREATMENT' && person % 2 === 0).length
    expect(holdout.difference?.value).toBeCloseTo(answered / treated, 9)
  })

  it('finds no evidence of an effect where there is none, in these words', async () => {
    const armOf = await armsOf(store)
    const people = peopleOf(armOf, 200)
    await recordDecisions(store.db, [
      aDecision({ customerId: people[0].id, id: testId(2, 0), arm: people[0].arm, decidedAt: SENT }),
    ])
    const half = (person: number) => (person % 4 < 2 ? ANSWERED : {})
    await writeInteractions(
      store.db,
      people.map(({ id }, person) => attemptOf(person, 1, { customerId: id, ...half(person) })),
    )
    const { holdout } = await ask(HALF_HELD_OUT)
    expect(holdout.finding).toBe('NO_EVIDENCE')
    expect(comparisonText(holdout.difference, holdout.remarks)).toMatch(/no evidence of an effect/)
  })

  it('begins anew when customers are dealt otherwise', async () => {
    const armOf = await armsOf(store)
    const [person] = peopleOf(armOf, 1)
    const other = person.arm === 'TREATMENT' ? 'HOLDOUT' : 'TREATMENT'
    const decided = { customerId: person.id, decidedAt: SENT }
    await recordDecisions(store.db, [
      aDecision({ ...decided, id: testId(2, 0), arm: other }),
      aDecision({ ...decided, id: testId(2, 1), arm: person.arm, decidedAt: SENT + DAY_MS }),
    ])
    const { holdout } = await ask(HALF_HELD_OUT)
    expect(holdout).toMatchObject({ since: SENT + DAY_MS, remarks: [{ code: 'ARMS_CHANGED', until: SENT }] })
  })

  it('withholds what rests on fewer than five people', async () => {
    await writeCertain(store, 4)
    expect((await ask(NO_EXPERIMENT, true)).numberOne.asLogged).not.toBeNull()
    const { numberOne, holdout } = await ask(NO_EXPERIMENT, false)
    expect(numberOne.asLogged).toBeNull()
    expect(numberOne.remarks).toContainEqual({ code: 'FEW_PEOPLE' })
    expect(holdout.treatment.answered).toBeNull()
  })

  it.each([[{ from: '2026-11-22', to: '2026-11-22' }], [{ from: 'soon', to: '2026-11-22' }]])(
    'refuses the range %j',
    async (range) => {
      const asked = experiment(
        store,
        { range, purpose: null },
        { now: NOW, settings: NO_EXPERIMENT, maySeeFewPeople: true },
      )
      await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/^range/) })
    },
  )
})

const ANSWERED = { resolution: 'ANSWERED' } as const

function attemptOf(person: number, number: number, told: Partial<StoredInteraction> & { customerId: string }) {
  return anAttempt({ id: testId(3, 10 * person + number), occurredAt: SENT, ...told })
}

function contactOf(decision: Decision | undefined, told: Partial<StoredInteraction>): StoredInteraction {
  const { customerId = '', id = '', firstChannel } = decision ?? {}
  return anAttempt({
    customerId,
    id: id.replace('-8', '-9'),
    decisionId: id,
    channel: firstChannel ?? 'EMAIL',
    occurredAt: SENT,
    ...told,
  })
}

/** Number one is the phone. Of every customer's four first attempts three are calls, two of them answered; the fourth was drawn. */
async function writeExplored({ db }: Store, customers: number): Promise<void> {
  const candidates = [
    aCandidate('PHONE', { probability: 0.6, propensity: 0.75 }),
    aCandidate('EMAIL', { probability: 0.3, propensity: 0.25 }),
  ]
  const call = { firstChannel: 'PHONE', propensity: 0.75, candidates } as const
  const mail = { firstChannel: 'EMAIL', propensity: 0.25, explored: true, candidates } as const
  const decisions = Array.from({ length: 4 * customers }, (_, at) =>
    aDecision({
      customerId: testId(1, Math.floor(at / 4)),
      id: testId(2, at),
      decidedAt: SENT,
      ...(at % 4 === 3 ? mail : call),
    }),
  )
  await recordDecisions(db, decisions)
  await writeInteractions(
    db,
    decisions.map((decision, at) => contactOf(decision, at % 4 < 2 ? ANSWERED : {})),
  )
}

/** One decision for each customer, always email and for sure; every other one is answered. */
async function writeCertain({ db }: Store, customers: number): Promise<void> {
  const decisions = Array.from({ length: customers }, (_, at) =>
    aDecision({ customerId: testId(1, at), id: testId(2, at), decidedAt: SENT }),
  )
  await recordDecisions(db, decisions)
  await writeInteractions(
    db,
    decisions.map((decision, at) => contactOf(decision, at % 2 === 0 ? ANSWERED : {})),
  )
}

async function armsOf({ db }: Store) {
  return armsUnder(HALF_HELD_OUT, (await readDeployment(db)).customerNamespace)
}

type Person = { readonly id: string; readonly arm: ReturnType<ReturnType<typeof armsUnder>> }

function peopleOf(armOf: ReturnType<typeof armsUnder>, count: number): [Person, ...Person[]] {
  const person = (at: number) => ({ id: testId(1, at), arm: armOf(testId(1, at)) })
  return [person(0), ...Array.from({ length: count - 1 }, (_, at) => person(at + 1))]
}
