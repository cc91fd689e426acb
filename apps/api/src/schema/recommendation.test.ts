import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

const RECOMMENDATION = `decisionId decidedAt decidedBy wouldChangeIf rankingChanges { event channel count newFirst } nextPermittedAt noActionReason { code message }
  customer { id name externalId }
  first { ...option } second { ...option } options { channel }
  excluded { channel code facts citation text until }
  plan { step channel contactPoint { address } notBefore notAfter waitBeforeNextAttempt answeredByThen }`
const OPTION = `fragment option on ContactOption {
  channel contactPoint { channel address status } answerProbability { value low high } notBefore notAfter
  localWindow { weekdays daypart fromHour toHour timeZone } waitBeforeNextAttempt confidence signals
  reasons { code source effect text facts } bestTimes { weekdays fromHour toHour } worstTimes { fromHour } }`
const RECOMMEND = `query ($customers: [CustomerRef!]!, $message: MessageInput!) {
  recommendations(customers: $customers, message: $message) { ${RECOMMENDATION} } } ${OPTION}`

describe.each(STORE_KINDS)('recommendations on %s', (kind) => {
  let trial: Trial
  const customers = Array.from({ length: 100 }, (_, n) => ({ externalId: `R-${n}` }))

  beforeAll(async () => {
    trial = await startTrial(kind)
    const records = customers.map((ref, n) => ({
      ...ref,
      name: `R ${n}`,
      email: `r${n}@example.org`,
      phone: `+4520${100000 + n}`,
      timeZone: 'Europe/Copenhagen',
    }))
    await trial.ask('mutation ($c: [CustomerInput!]!) { upsertCustomers(customers: $c) { created } }', { c: records })
    const calls = customers.flatMap((customer, n) =>
      [1, 2, 3].map((day) =>
        anEvent({
          sourceId: `call-${n}-${day}`,
          customer,
          channel: 'PHONE',
          outcome: 'NO_ANSWER',
          occurredAt: `2026-10-0${day}T09:00:00Z`,
        }),
      ),
    )
    const mails = customers.map((customer, n) =>
      anEvent({ sourceId: `mail-${n}`, customer, direction: 'INBOUND', occurredAt: '2026-10-05T18:00:00Z' }),
    )
    await trial.ask(RECORD, { events: [...calls, ...mails] })
  })
  afterAll(() => trial.close())

  it('answers 100 customers in at most six statements, in the order asked', async () => {
    await trial.ask('{ viewer { name } }')
    trial.statements.length = 0
    const { body } = await trial.ask(RECOMMEND, { customers, message: { purpose: 'REMINDER' } })
    expect(body.errors).toBeUndefined()
    expect(
      body.data.recommendations.map((each: { customer: { externalId: string } }) => each.customer.externalId),
    ).toEqual(customers.map((ref) => ref.externalId))
    expect(trial.statements.length).toBeLessThanOrEqual(6)
  })

  it('says how, when, how long to wait, what next and why', async () => {
    const { body } = await trial.ask(RECOMMEND, { customers: [customers[0]], message: { purpose: 'REMINDER' } })
    const [given] = body.data.recommendations
    expect(given.first.channel).toBe('EMAIL')
    expect(given.second.channel).toBe('PHONE')
    expect(given.first.contactPoint.address).toBe('r0@example.org')
    expect(given.first.localWindow.timeZone).toBe('Europe/Copenhagen')
    expect(given.first.waitBeforeNextAttempt).toMatch(/^PT\d/)
    const { value, low, high } = given.first.answerProbability
    expect(0 < low && low <= value && value <= high && high < 1).toBe(true)
    expect(given.first.reasons.map((reason: { code: string }) => reason.code)).toContain('CONTACTS_US')
    expect(given.excluded.map((each: { channel: string }) => each.channel)).toContain('LETTER')
    expect(given.plan[0]).toMatchObject({ step: 1, channel: 'EMAIL' })
    expect(given.noActionReason).toBeNull()
  })

  it('tells programs the codes and facts of which its sentences are made', async () => {
    const { body } = await trial.ask(RECOMMEND, { customers: [customers[0]], message: { purpose: 'REMINDER' } })
    const [given] = body.data.recommendations
    expect(given.excluded).toContainEqual(
      expect.objectContaining({ channel: 'LETTER', code: 'NO_ADDRESS', facts: {}, text: 'No address known' }),
    )
    expect(given.rankingChanges).toHaveLength(given.wouldChangeIf.length)
    for (const { event, count, newFirst } of given.rankingChanges) {
      expect(['UNANSWERED', 'ANSWERED', 'CONTACTS_US']).toContain(event)
      expect(count).toBeGreaterThan(0)
      expect(newFirst).not.toBe(given.first.channel)
    }
  })

  it('counts the contacts of a customer by month', async () => {
    const { body } = await trial.ask(
      '{ customer(by: { externalId: "R-0" }) { contactMonths { month inbound outbound attempts unanswered } } }',
    )
    expect(body.data.customer.contactMonths).toEqual([
      { month: '2026-10-01', inbound: 1, outbound: 3, attempts: 3, unanswered: expect.any(Number) },
    ])
  })

  it('keeps every answer as a decision, without addresses', async () => {
    const { body } = await trial.ask(RECOMMEND, {
      customers: [customers[1]],
      message: { purpose: 'SALES_CONVERSATION' },
    })
    const [{ decisionId, first }] = body.data.recommendations
    const kept = await trial.store.db
      .selectFrom('decision')
      .selectAll()
      .where('id', '=', decisionId)
      .executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ purpose: 'SALES_CONVERSATION', firstChannel: first.channel, propensity: 1 })
    expect(JSON.stringify(kept)).not.toContain('example.org')
  })

  it('never proposes marketing by phone', async () => {
    const { body } = await trial.ask(RECOMMEND, { customers: [customers[2]], message: { purpose: 'PROMOTION' } })
    const [given] = body.data.recommendations
    expect(given.options.map((option: { channel: string }) => option.channel)).not.toContain('PHONE')
    expect(given.excluded).toContainEqual(expect.objectContaining({ channel: 'PHONE', code: 'MARKETING_BY_PHONE' }))
  })

  it('follows what the customer says and withdraws', async () => {
    const customer = { externalId: 'R-3' }
    const said = await trial.ask(
      `mutation ($customer: CustomerRef!, $preference: StatedPreferenceInput!) { statePreference(customer: $customer, preference: $preference) {
        customer { statedPreference { channels avoidChannels waitBeforeNextAttempt statedAt } } error { code field } } }`,
      {
        customer,
        preference: { channels: ['PHONE'], avoidChannels: ['EMAIL'], waitBeforeNextAttempt: 'P10D', source: 'call' },
      },
    )
    expect(said.body.data.statePreference).toEqual({
      customer: {
        statedPreference: {
          channels: ['PHONE'],
          avoidChannels: ['EMAIL'],
          waitBeforeNextAttempt: 'PT240H',
          statedAt: '2026-11-22T12:00:00.000Z',
        },
      },
      error: null,
    })
    const first = await trial.ask(RECOMMEND, { customers: [customer], message: { purpose: 'REMINDER' } })
    expect(first.body.data.recommendations[0]).toMatchObject({
      first: { channel: 'PHONE', waitBeforeNextAttempt: 'PT240H' },
      second: null,
    })
    const consent = { channel: 'PHONE', purposeClass: 'TRANSACTIONAL', status: 'WITHDRAWN', source: 'letter' }
    await trial.ask(
      'mutation ($customer: CustomerRef!, $consent: ConsentInput!) { recordConsent(customer: $customer, consent: $consent) { error { code } } }',
      { customer, consent },
    )
    const second = await trial.ask(RECOMMEND, { customers: [customer], message: { purpose: 'REMINDER' } })
    expect(second.body.data.recommendations[0]).toMatchObject({
      first: null,
      noActionReason: { code: 'NOTHING_PERMITTED' },
    })
    expect(second.body.data.recommendations[0].excluded).toContainEqual(
      expect.objectContaining({ channel: 'PHONE', code: 'CONSENT_WITHDRAWN' }),
    )
  })

  it('tells who is unknown', async () => {
    const { body } = await trial.ask(RECOMMEND, {
      customers: [customers[0], { email: 'nobody@example.org' }],
      message: { purpose: 'OTHER' },
    })
    expect(body.errors[0]).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
      message: expect.stringContaining('customers.1'),
    })
  })

  it.each([
    ['a deadline that is no instant', { deadline: 'soon' }],
    ['a NUL', { messageKey: 'a\u0000' }],
    ['a deadline out of reach', { deadline: '9999-01-01T00:00:00Z' }],
  ])('refuses %s in the message', async (_, told) => {
    const message = { purpose: 'OTHER', ...told }
    const { body } = await trial.ask(RECOMMEND, { customers: [customers[0]], message })
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  it('tells what the contacts have taught', async () => {
    const { body } =
      await trial.ask(`{ customer(by: { email: "R5@example.org" }) { unansweredStreak lastContactAt learnedPreference {
      evidenceCount channels { channel rank inboundCount attempts answered unanswered open lastContactAt lastAnswerAt } } } }`)
    const { learnedPreference, ...customer } = body.data.customer
    expect(customer).toEqual({ unansweredStreak: 0, lastContactAt: '2026-10-05T18:00:00.000Z' })
    const of = (channel: string) =>
      learnedPreference.channels.find((each: { channel: string }) => each.channel === channel)
    expect(learnedPreference.evidenceCount).toBe(4)
    expect(of('EMAIL')).toMatchObject({ inboundCount: 1, attempts: 0, lastContactAt: '2026-10-05T18:00:00.000Z' })
    expect(of('PHONE')).toMatchObject({ attempts: 3, open: 0, lastContactAt: '2026-10-03T09:00:00.000Z' })
    expect(of('PHONE').answered + of('PHONE').unanswered).toBe(3)
  })
})
