import { describe, expect, test } from 'vitest'
import { anEmptyReport, anEstimate, anUntoldPolicy, aPolicy, aReport, someArms } from '../../test/a-report.ts'
import { csvOf } from '../panel/csv.ts'
import { armRows, armsTable } from './arms-series.ts'
import { decisionsFinding, decisionsTable, inAll, toFates } from './decisions-series.ts'
import { policyRows, policyTable, sizeText } from './policy-series.ts'

describe(armsTable, () => {
  test('writes both groups and their difference, with plain minus signs in the file', () => {
    expect(csvOf(armsTable(someArms())).split('\r\n').slice(1, 4)).toEqual([
      'Got what is recommended,33.1,31.4,34.8,3906,2310',
      'Went on as before,30.9,26.1,35.7,421,256',
      '"Recommended less as before, in points",2.2,-2.9,7.3,,',
    ])
  })

  test('tells no difference where the API tells none', () => {
    expect(
      armsTable(someArms({ difference: null }))
        .rows.at(-1)
        ?.map(({ written }) => written),
    ).toEqual(['Recommended less as before, in points', '', '', '', '', ''])
  })

  test('has no rows before there is an attempt', () => {
    expect(armsTable(anEmptyReport().holdout).rows).toEqual([])
  })
})

describe(armRows, () => {
  test('draws few customers hollow and says so', () => {
    const few = { customers: 29, attempts: 40, answered: anEstimate(0.2, 0.1) }
    expect(armRows(someArms({ holdout: few }))[1]).toMatchObject({ isFew: true, figures: ['20%', '40', '29 (few)'] })
  })

  test('has no number where it is withheld', () => {
    const withheld = { customers: 3, attempts: 4, answered: null }
    expect(armRows(someArms({ holdout: withheld }))[1]).toMatchObject({
      interval: null,
      figures: ['too few to show', '4', '3 (few)'],
    })
  })
})

describe(policyRows, () => {
  test('has the same numbers as its table', () => {
    const drawn = policyRows(aPolicy()).map(({ label, interval }) => [label, ((interval?.value ?? 0) * 100).toFixed(1)])
    const written = policyTable(aPolicy()).rows.map((row) => row.slice(0, 2).map((cell) => cell.written))
    expect(written.slice(0, -1)).toEqual(drawn)
  })

  test('reports the doubly robust estimate first of all', () => {
    expect(policyRows(aPolicy()).filter(({ isHeadline }) => isHeadline)).toMatchObject([{ label: 'Always number one' }])
  })

  test('draws only what was sent where nothing can be compared', () => {
    expect(policyRows(anUntoldPolicy()).map(({ label }) => label)).toEqual(['What was sent'])
  })
})

test('the effective sample size is never rounded up', () => {
  expect(sizeText(aPolicy({ effectiveSampleSize: 99.9 }))).toBe(
    '1,240 first attempts to 980 customers; as telling as 99 that agree with number one (effective sample size).',
  )
})

describe(toFates, () => {
  test('says why each recommendation is left out, and leaves out reasons that left out none', () => {
    expect(toFates(aReport().decisions).map(({ label, decisions }) => `${label} ${decisions}`)).toEqual([
      'Judged 1240',
      'May still be answered 156',
      'Sent another way 157',
      'Not sent 57',
      'Nothing told 388',
      'Comparison group 198',
    ])
  })

  test('adds up to all of them', () => {
    const { decisions } = aReport()
    expect(toFates(decisions).reduce((sum, fate) => sum + fate.decisions, 0)).toBe(inAll(decisions))
    expect(decisionsFinding(decisions)).toBe('1,240 of 2,196 recommendations can be judged')
  })

  test('has no rows of nothing', () => {
    expect(decisionsTable(anEmptyReport().decisions).rows).toEqual([])
  })
})
