import { afterEach, describe, expect, test } from 'vitest'
import { ofHundred } from '../format/of-hundred.ts'
import { ENGLISH, speak } from './language.ts'
import { PSEUDO } from './pseudo.ts'
import { counted, plural, t } from './t.ts'

afterEach(() => speak(ENGLISH))

describe(t, () => {
  test('fills the gaps, numbers as the language writes them', () => {
    expect(t('{n} of {all} by {channel}', { n: 1200, all: 5000, channel: 'phone' })).toBe('1,200 of 5,000 by phone')
  })

  test('says it in the language spoken, and in English what is missing there', () => {
    speak({ tag: 'de', dates: 'de-DE', direction: 'ltr', dictionary: { '{n} of {all}': '{n} von {all}' } })
    expect([t('{n} of {all}', { n: 1200, all: 5000 }), t('Nothing')]).toEqual(['1.200 von 5.000', 'Nothing'])
  })

  test('grows in the language for those who build, and leaves its gaps alone', () => {
    speak(PSEUDO)
    expect(t('{name} is late', { name: 'Zendesk' })).toBe('[Zendesk ïs látë····]')
  })
})

describe(counted, () => {
  test('takes the form that the number asks for', () => {
    expect([1, 2].map((n) => counted(n, '{n} customer is late', '{n} customers are late'))).toEqual([
      '1 customer is late',
      '2 customers are late',
    ])
  })

  test('takes the forms of languages that have more than two', () => {
    const forms = { one: '{n} klient', few: '{n} klienci', many: '{n} klientów', other: '{n} klienta' }
    speak({ tag: 'pl', dates: 'pl-PL', direction: 'ltr', dictionary: { '{n} customers': forms } })
    expect([1, 2, 5].map((n) => plural(n, 'customer'))).toEqual(['1 klient', '2 klienci', '5 klientów'])
  })
})

test('a probability is said as people of a hundred', () => {
  expect([ofHundred(0.384), ofHundred(0.002)]).toEqual(['about 38 of 100', 'fewer than 1 of 100'])
})

test('one is not many', () => {
  expect([plural(1, 'attempt'), plural(1200, 'attempt'), plural(2, 'reply', 'replies')]).toEqual([
    '1 attempt',
    '1,200 attempts',
    '2 replies',
  ])
})
