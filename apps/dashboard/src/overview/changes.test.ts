import { AGE_BANDS, CHANNELS } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAggregate, aRate, aRow } from '../../test/rows.ts'
import { type Compared, clearestOf, toPairs } from './changes.ts'
import { changesTable, changeText } from './changes-text.ts'

const NOTHING = anAggregate()

function compared(told: Partial<Compared>): Compared {
  return {
    responses: NOTHING,
    earlierResponses: NOTHING,
    shares: NOTHING,
    earlierShares: NOTHING,
    mail: NOTHING,
    earlierMail: NOTHING,
    ...told,
  }
}

function unanswered(CHANNEL: string, part: number, whole: number) {
  return aRow({ CHANNEL }, aRate('UNANSWERED_RATE', part, whole))
}

function shared(AGE_BAND: string, CHANNEL_FAMILY: string, part: number, whole: number) {
  return aRow({ AGE_BAND, CHANNEL_FAMILY }, aRate('CHANNEL_SHARE', part, whole))
}

function spam(part: number, whole: number) {
  return anAggregate(aRow({}, aRate('SPAM_SHARE', part, whole)))
}

function sentencesOf(told: Partial<Compared>): string[] {
  return clearestOf(toPairs(compared(told))).map(changeText)
}

describe(clearestOf, () => {
  test('tells the surest of each kind', () => {
    const told = sentencesOf({
      responses: anAggregate(unanswered('PHONE', 400, 1000), unanswered('FAX', 14, 30)),
      earlierResponses: anAggregate(unanswered('PHONE', 500, 1000), unanswered('FAX', 18, 30)),
      shares: anAggregate(shared('AGE_18_24', 'TEXT', 300, 1000), shared('AGE_18_24', 'EMAIL', 380, 1000)),
      earlierShares: anAggregate(shared('AGE_18_24', 'TEXT', 200, 1000), shared('AGE_18_24', 'EMAIL', 400, 1000)),
      mail: spam(300, 1000),
      earlierMail: spam(100, 1000),
    })
    expect(told).toEqual([
      'Phone goes unanswered less often: 40% of attempts, down 10 points.',
      'Text grew among 18–24s: 30% of their contacts, up 10 points.',
      'More of the incoming email is spam: 30%, up 20 points.',
    ])
  })

  test('calls new what was not there before', () => {
    const told = sentencesOf({
      shares: anAggregate(shared('AGE_18_24', 'SOCIAL', 60, 1000), shared('AGE_18_24', 'EMAIL', 940, 1000)),
      earlierShares: anAggregate(shared('AGE_18_24', 'EMAIL', 1000, 1000)),
    })
    expect(told[0]).toMatch(/^(Social is new among 18–24s: 6% of their contacts\.|Email shrank)/)
    expect(sentencesOf({ mail: spam(90, 1000), earlierMail: spam(0, 1000) })).toEqual([
      'Spam is new: 9% of incoming email.',
    ])
  })

  test('is silent when chance alone explains the change', () => {
    expect(sentencesOf({ mail: spam(21, 100), earlierMail: spam(19, 100) })).toEqual([])
  })

  test('is silent about what happened to customers of unknown age', () => {
    const told = sentencesOf({
      shares: anAggregate(shared('UNKNOWN', 'TEXT', 900, 1000)),
      earlierShares: anAggregate(shared('UNKNOWN', 'TEXT', 100, 1000)),
    })
    expect(told).toEqual([])
  })

  const counts = fc
    .integer({ min: 0, max: 400 })
    .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)))
  const responses = fc
    .array(fc.tuple(fc.constantFrom(...CHANNELS), counts), { maxLength: 6 })
    .map((rows) => anAggregate(...rows.map(([channel, [part, whole]]) => unanswered(channel, part, whole))))
  const shares = fc
    .array(fc.tuple(fc.constantFrom(...AGE_BANDS), counts), { maxLength: 6 })
    .map((rows) => anAggregate(...rows.map(([age, [part, whole]]) => shared(age, 'TEXT', part, whole))))
  const mail = counts.map(([part, whole]) => spam(part, whole))

  test('never tells a change whose interval covers 0, nor one of fewer than 30', () => {
    fc.assert(
      fc.property(
        fc.record({
          responses,
          earlierResponses: responses,
          shares,
          earlierShares: shares,
          mail,
          earlierMail: mail,
        }),
        (answers) => {
          for (const { now, before } of clearestOf(toPairs(answers))) {
            expect(Math.min(now.denominator, before.denominator)).toBeGreaterThanOrEqual(30)
            const [more, less] = now.value > before.value ? [now, before] : [before, now]
            const reach = Math.sqrt((more.value - more.low) ** 2 + (less.high - less.value) ** 2)
            expect(more.value - less.value).toBeGreaterThan(reach)
          }
        },
      ),
    )
  })
})

describe(changesTable, () => {
  test('has what is not clear as well', () => {
    const pairs = toPairs(compared({ mail: spam(21, 100), earlierMail: spam(19, 100) }))
    expect(changesTable(pairs, 'INBOUND').rows[0]?.map(({ written }) => written)).toEqual([
      'Spam in incoming email',
      '21.0',
      '100',
      '19.0',
      '100',
      '2.0',
      '-9.1 to 13.1',
    ])
  })
})
