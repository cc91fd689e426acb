// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { ENGLISH, speak } from './language.ts'
import { anyOf } from './lists.ts'
import { marked } from './marked.ts'

const GERMAN = {
  tag: 'de',
  dates: 'de-DE',
  direction: 'ltr',
  dictionary: { 'Remove {what} with {command}': 'Mit {command} {what} entfernen' },
} as const

afterEach(() => {
  cleanup()
  speak(ENGLISH)
})

describe(marked, () => {
  const shown = () =>
    render(<p>{marked('Remove {what} with {command}', { what: 'them', command: <code>rm</code> })}</p>).container

  test('puts elements into the gaps of a sentence', () => {
    expect(shown().innerHTML).toBe('<p>Remove them with <code>rm</code></p>')
  })

  test('puts them where the language wants them', () => {
    speak(GERMAN)
    expect(shown().innerHTML).toBe('<p>Mit <code>rm</code> them entfernen</p>')
  })
})

describe(anyOf, () => {
  test('joins names as the language does', () => {
    expect(anyOf(['Monday', 'Tuesday', 'Friday'])).toBe('Monday, Tuesday or Friday')
    speak(GERMAN)
    expect(anyOf(['Montag', 'Freitag'])).toBe('Montag oder Freitag')
  })
})
