import { ISSUE_CODES } from '@wavelength/core'
import { afterEach, describe, expect, test } from 'vitest'
import { GERMAN } from '../words/german.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { refusalText } from './refusal-text.ts'

afterEach(() => speak(ENGLISH))

describe(refusalText, () => {
  test('gives English readers the words of the API, which tell more', () => {
    const message = 'name has 230 characters; 200 are allowed'
    expect(refusalText({ code: 'BAD_TEXT', message })).toBe(message)
  })

  test.each(ISSUE_CODES)('says %s to German readers in German', (code) => {
    speak(GERMAN)
    expect(refusalText({ code, message: 'untold' })).toMatch(/\.$/)
    expect(refusalText({ code, message: 'untold' })).not.toMatch(/untold|\b(this|is|the)\b/i)
  })

  test.each(['UNAVAILABLE', 'INTERNAL', 'BAD_USER_INPUT', 'QUERY_TOO_COSTLY'])(
    'says why a request failed: %s',
    (code) => {
      speak(GERMAN)
      expect(refusalText({ code, message: 'untold' })).not.toMatch(/untold|\b(this|is|the)\b/i)
    },
  )

  test('leaves a code that it does not know to the API', () => {
    speak(GERMAN)
    expect(refusalText({ code: 'NEW', message: 'Something new.' })).toBe('Something new.')
    expect(refusalText(new Error('Something else.'))).toBe('Something else.')
  })
})
