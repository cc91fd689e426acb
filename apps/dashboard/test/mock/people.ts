import { type AgeBand, CHANNELS, type Channel } from '@wavelength/core'
import { contactMonths, interactions } from './contacts.ts'
import { overridesOf } from './overrides.ts'
import { learned, stated } from './preferences.ts'
import { recommendationOf } from './recommendation.ts'

const NAMES = [
  'Dana Okafor',
  'Miguel Ferrer',
  'Priya Raman',
  'Ingrid Solberg',
  'Tomasz Wójcik',
  'Hana Kimura',
  'Samuel Adeyemi',
  'Lucía Benítez',
  'George Whitfield',
  'Maximiliana Konstantinopoulou-Bergström van der Heijden',
]
const BANDS: readonly AgeBand[] = [
  'AGE_25_34',
  'AGE_18_24',
  'AGE_45_54',
  'AGE_65_74',
  'AGE_35_44',
  'UNKNOWN',
  'AGE_55_64',
]
const WAYS: readonly (readonly [Channel, Channel])[] = [
  ['SMS', 'EMAIL'],
  ['WHATSAPP', 'LIVE_CHAT'],
  ['EMAIL', 'PHONE'],
  ['PHONE', 'LETTER'],
]
export const PEOPLE_COUNT = 60

export function personOf(at: number) {
  const [first, second] = WAYS[at % WAYS.length] ?? ['EMAIL', 'PHONE']
  return {
    __typename: 'Customer',
    id: `Q3VzdG9tZXI6${at}`,
    externalId: `C-${10_000 + at}`,
    name: at === 5 ? null : NAMES[at % NAMES.length],
    birthDate: null,
    birthYear: 1996,
    ageBand: BANDS[at % BANDS.length],
    generation: 'MILLENNIAL',
    generationIsInferred: at === 5,
    segment: at % 3 === 0 ? 'Retail' : 'Small business',
    timeZone: 'America/Chicago',
    country: 'US',
    region: 'Illinois',
    language: 'en',
    isSample: true,
    createdAt: '2023-05-04T10:00:00Z',
    lastContactAt: '2026-11-19T18:30:00Z',
    lastAnswerAt: at % 4 === 3 ? null : '2026-11-17T23:12:00Z',
    unansweredStreak: at % 5,
    contactPoints: CHANNELS.slice(0, 3).map((channel) => ({
      channel,
      address: null,
      label: null,
      status: 'GOOD',
      verified: true,
    })),
    statedPreference: at % 2 === 0 ? stated : null,
    learnedPreference: () => learned,
    consents: [
      {
        channel: 'SMS',
        purposeClass: 'TRANSACTIONAL',
        status: 'GRANTED',
        at: '2025-03-12T09:00:00Z',
        proof: null,
        source: 'web form',
      },
    ],
    interactions,
    contactMonths,
    overrides: () => overridesOf(`Q3VzdG9tZXI6${at}`),
    recommendation: ({ message }: { message: { purpose: string } }) => ({
      ...recommendationOf(first, second, message.purpose, at % 7 === 3 ? 'HOLDOUT' : 'TREATMENT'),
      decisionId: `Q3VzdG9tZXI6${at}`,
    }),
  }
}
