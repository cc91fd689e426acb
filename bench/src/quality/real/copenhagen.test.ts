import { rankingSkill } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { conversationsIn } from './conversations.ts'
import { missedCallForecasts } from './missed-calls.ts'
import { nextChannelForecasts } from './next-channel.ts'
import { readPeerContacts } from './peer-contacts.ts'
import { publicData } from './public-data.ts'
import { awaitedReplies } from './reply-waits.ts'

const folder = publicData('copenhagen-networks')

describe.runIf(folder !== null)('the students of Copenhagen', () => {
  const contacts = folder === null ? [] : readPeerContacts(folder)

  it('have their next channel forecast better than by their last', () => {
    const forecasts = nextChannelForecasts(conversationsIn(contacts))
    const right = (isRight: (forecast: (typeof forecasts)[number]) => boolean) => forecasts.filter(isRight).length
    expect(forecasts).toHaveLength(1_426)
    expect(right(({ happened }) => happened)).toBe(1_008)
    expect(right(({ lastWasText, happened }) => lastWasText === happened)).toBe(1_044)
    expect(right(({ probability, happened }) => probability > 0.5 === happened)).toBeGreaterThan(1_070)
  }, 120_000)

  it('miss the calls that were likely to be missed', () => {
    const forecasts = missedCallForecasts(contacts)
    expect(forecasts.filter(({ happened }) => happened)).toHaveLength(83)
    expect(rankingSkill(forecasts)).toBeGreaterThan(0.72)
  }, 120_000)

  it('answer four texts in five within the wait that was told', () => {
    const texts = awaitedReplies(contacts).filter(({ channel }) => channel === 'SMS')
    const within = texts.filter(({ tookHours, waitHours }) => tookHours <= waitHours).length
    expect(within / texts.length).toBeGreaterThan(0.77)
    expect(within / texts.length).toBeLessThan(0.83)
  }, 120_000)
})
