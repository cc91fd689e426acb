import { type Method, QUESTION_KINDS, SET_AGE_BANDS } from '../question-set.ts'
import { examOf } from '../score/exam.ts'
import { mean } from '../score/mean.ts'
import { QUESTION_DAY } from '../world/world.ts'
import { type Arena, type Contestant, learned } from './arena.ts'
import { recoveredByKind } from './choices.ts'
import type { Finding, NumberTable, Trial } from './finding.ts'
import { attemptsFrom, type JudgedAttempt, judged } from './made-attempts.ts'

/** What age does to the forecasts, and what is lost without it. */
export function fairness({ withAge, withoutAge }: { withAge: Method; withoutAge: Method }): Trial {
  return {
    title: 'Fairness',
    about:
      'Mean forecast less the share that was answered, by true age band, for customers whose age is known and for those whose age is not; and the share recovered when the age prior is switched off.',
    measure: (arena: Arena): Finding => {
      const contestants = learned([withAge, withoutAge], arena.set.train)
      const [product] = contestants
      const attempts = product === undefined ? [] : judged(attemptsFrom(arena, QUESTION_DAY), product.answer)
      const worst = Math.max(
        ...SET_AGE_BANDS.map((_, band) => Math.abs(gap(attempts.filter((each) => bandOf(each) === band)))),
      )
      return {
        tables: [gapTable(attempts), ageTable(arena, contestants)],
        figures: [{ name: 'largest calibration gap of a band', value: worst, bar: null }],
      }
    },
  }
}

function gapTable(attempts: readonly JudgedAttempt[]): NumberTable {
  return {
    name: 'calibration gap by true age band',
    columns: ['all', 'age known', 'age not known', 'forecasts'],
    rows: SET_AGE_BANDS.map((label, band) => {
      const ofBand = attempts.filter((each) => bandOf(each) === band)
      const known = ofBand.filter(({ made }) => made.person.customer.ageBand !== null)
      const unknown = ofBand.filter(({ made }) => made.person.customer.ageBand === null)
      return { label, cells: [gap(ofBand), gap(known), gap(unknown), ofBand.length] }
    }),
  }
}

function ageTable({ set }: Arena, contestants: readonly Contestant[]): NumberTable {
  const exam = examOf(set)
  const rows = contestants.map((contestant) => ({ label: contestant.name, cells: recoveredByKind(exam, contestant) }))
  return { name: 'share recovered', columns: QUESTION_KINDS, rows }
}

function bandOf({ made }: JudgedAttempt): number {
  return made.person.traits.band
}

function gap(attempts: readonly JudgedAttempt[]): number {
  return mean(attempts.map(({ probability, happened }) => probability - Number(happened)))
}
