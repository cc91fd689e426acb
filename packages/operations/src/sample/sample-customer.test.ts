import { ageOn, CHANNELS, type ContactFacts, isAttempt } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { LATE_SOURCE } from './contacts.ts'
import { sampleFrame } from './load-sample.ts'
import { personAt } from './person.ts'
import { sampleCustomer } from './sample-customer.ts'

const FRAME = sampleFrame('2026-11-22')
const DAY_MS = 86_400_000
const INDEXES = Array.from({ length: 1_250 }, (_, index) => index)
const BUSINESS = INDEXES.flatMap((index) => factsOf(index).map((facts) => ({ person: personAt(index, FRAME), facts })))

function factsOf(index: number): ContactFacts[] {
  return sampleCustomer(index, FRAME).contacts.flatMap((report) =>
    report.kind === 'CONTACT' ? [report.event.facts] : [],
  )
}

function unansweredShare(channel: string, isOf: (age: number) => boolean): number {
  const attempts = BUSINESS.filter(
    ({ person, facts }) => facts.channel === channel && isAttempt(facts) && isOf(person.age),
  )
  const answers = BUSINESS.filter(
    ({ person, facts }) => facts.channel === channel && facts.direction === 'INBOUND' && isOf(person.age),
  )
  const answered = attempts.filter(({ facts }) => facts.outcome === 'ANSWERED').length
  return 1 - (channel === 'PHONE' ? answered : answered + answers.length) / attempts.length
}

describe(sampleCustomer, () => {
  it('is the same each time, whoever else was asked for before', () => {
    expect(sampleCustomer(17, FRAME)).toEqual(sampleCustomer(17, FRAME))
    expect(sampleCustomer(17, FRAME)).not.toEqual(sampleCustomer(18, FRAME))
  })

  it('moves with the day and changes nothing else', () => {
    const later = sampleFrame('2026-11-29')
    expect(sampleCustomer(17, later).contacts.length).toBeGreaterThan(0)
    expect(personAt(17, later).name).toBe(personAt(17, FRAME).name)
  })

  it('uses every channel, about 20 times a customer, until yesterday', () => {
    expect(new Set(BUSINESS.map(({ facts }) => facts.channel))).toEqual(new Set(CHANNELS))
    expect(BUSINESS.length / INDEXES.length).toBeGreaterThan(18)
    expect(BUSINESS.length / INDEXES.length).toBeLessThan(28)
    const last = Math.max(...BUSINESS.map(({ facts }) => facts.occurredAt))
    expect(last).toBeLessThan(Date.parse('2026-11-22'))
    expect(last).toBeGreaterThan(Date.parse('2026-11-21'))
  })

  it('has young people who let the phone ring and answer texts, and old ones who pick up', () => {
    const young = (age: number) => age < 25
    const old = (age: number) => age >= 65
    expect(unansweredShare('PHONE', young)).toBeGreaterThan(0.55)
    expect(unansweredShare('SMS', young)).toBeLessThan(0.3)
    expect(unansweredShare('PHONE', old)).toBeLessThan(0.45)
    expect(unansweredShare('LETTER', old)).toBeLessThan(unansweredShare('LETTER', young) - 0.2)
  })

  it('has a mailbox of which about 19 % is junk', () => {
    const mails = BUSINESS.filter(({ facts }) => facts.channel === 'EMAIL' && facts.direction === 'INBOUND')
    const junk = mails.filter(({ facts }) => facts.mailClass === 'SPAM' || facts.mailClass === 'GRAYMAIL')
    expect(junk.length / mails.length).toBeGreaterThan(0.16)
    expect(junk.length / mails.length).toBeLessThan(0.22)
  })

  it('has a source that lags two to three days behind', () => {
    const last = Math.max(
      ...BUSINESS.filter(({ facts }) => facts.source === LATE_SOURCE).map(({ facts }) => facts.occurredAt),
    )
    expect((FRAME.to - last) / DAY_MS).toBeGreaterThan(2)
    expect((FRAME.to - last) / DAY_MS).toBeLessThan(3.5)
  })

  it('has one minor, whose cohort is too small to be shown', () => {
    const minors = INDEXES.filter((index) => {
      const { customer } = sampleCustomer(index, FRAME)
      if (customer.kind !== 'CUSTOMER') return false
      const { birthDate = null, birthYear = null } = customer.customer
      return (ageOn({ birthDate, birthYear }, '2025-05-23') ?? 99) < 18
    })
    expect(minors).toEqual([7])
    expect(factsOf(7).length).toBeLessThan(10)
  })

  it('does not know the age of a quarter, and has statements that contradict what people do', () => {
    const customers = INDEXES.map((index) => sampleCustomer(index, FRAME))
    const ageless = customers.filter(
      ({ customer }) =>
        customer.kind === 'CUSTOMER' &&
        customer.customer.birthYear === undefined &&
        customer.customer.birthDate === undefined,
    )
    expect(ageless.length / customers.length).toBeCloseTo(0.25, 1)
    const stated = customers.filter(({ statement }) => statement !== null)
    expect(stated.length / customers.length).toBeCloseTo(0.32, 1)
    const withdrawn = customers.filter(({ consents }) => consents.some(({ status }) => status === 'WITHDRAWN'))
    expect(withdrawn.length).toBeGreaterThan(50)
  })
})
