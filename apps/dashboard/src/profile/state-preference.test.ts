import { describe, expect, test } from 'vitest'
import { statementIn, statementOf } from './state-preference.ts'

function aForm(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [field, value] of entries) form.append(field, value)
  return form
}

describe(statementIn, () => {
  test('keeps the order of the wanted channels and drops repetitions and nonsense', () => {
    const form = aForm([
      ['channels', 'SMS'],
      ['channels', 'EMAIL'],
      ['channels', 'SMS'],
      ['channels', ''],
      ['channels', 'PIGEON'],
    ])
    expect(statementIn(form).channels).toEqual(['SMS', 'EMAIL'])
  })

  test('tells "no" from "not said"', () => {
    expect(statementIn(aForm([['paperless', 'no']])).paperless).toBe(false)
    expect(statementIn(aForm([['paperless', '']])).paperless).toBeNull()
  })

  test('an empty form says nothing', () => {
    expect(statementIn(aForm([]))).toEqual(statementOf(null))
  })
})
