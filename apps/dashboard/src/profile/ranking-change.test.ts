import { CHANGING_EVENTS, CHANNELS, NO_ACTION_CODES, NO_ACTION_TEXTS, wouldChangeText } from '@wavelength/core'
import { afterEach, describe, expect, test } from 'vitest'
import { GERMAN } from '../words/german.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { noActionText, rankingChangeText } from './ranking-change.ts'

const CHANGES = CHANGING_EVENTS.flatMap((event) =>
  CHANNELS.flatMap((channel) => [1, 2].map((count) => ({ event, channel, count, newFirst: 'EMAIL' }) as const)),
)

describe(rankingChangeText, () => {
  afterEach(() => speak(ENGLISH))

  test.each(CHANGES)('says in English what the API says: $count $event on $channel', (change) => {
    expect(rankingChangeText(change)).toBe(wouldChangeText(change))
  })

  test('bends the German sentence by the number', () => {
    speak(GERMAN)
    const change = { event: 'UNANSWERED', channel: 'PHONE', newFirst: 'SMS' } as const
    expect(rankingChangeText({ ...change, count: 1 })).toBe(
      '1 weiterer Anruf bleibt unbeantwortet → Nummer eins wird: SMS',
    )
    expect(rankingChangeText({ ...change, count: 2 })).toBe(
      '2 weitere Anrufe bleiben unbeantwortet → Nummer eins wird: SMS',
    )
  })
})

describe(noActionText, () => {
  test.each(NO_ACTION_CODES)('says %s as the API says it', (code) => {
    expect(noActionText(code)).toBe(NO_ACTION_TEXTS[code])
  })

  test('leaves a code that it does not know to the API', () => {
    expect(noActionText('NEW')).toBeNull()
  })
})
