import type { ConsentStatus } from '@wavelength/core'
import { consent, type Fields, type Told } from './told.ts'

/** The words by which a text revokes consent in the United States, whoever sent it: 47 CFR 64.1200(a)(10), as of April 2025. */
const STOP = /^(?:stop|stopall|unsubscribe|cancel|end|quit|revoke|opt[ -]?out)$/

/** "Yes" is none of them: as an answer to any other question it grants nothing. */
const START = /^(?:start|unstop)$/

/** What a text that somebody wrote says of their consent: nothing, unless it is such a word alone. */
export function consentStatusIn(body: string | null): ConsentStatus | null {
  const word = (body ?? '')
    .slice(0, 100)
    .trim()
    .replace(/[.!]+$/, '')
    .toLowerCase()
  if (STOP.test(word)) return 'WITHDRAWN'
  return START.test(word) ? 'GRANTED' : null
}

/** Who asks for texts to stop wants none at all, whatever they are for. */
export function consentsInAll(told: Fields): Told[] {
  return (['MARKETING', 'TRANSACTIONAL'] as const).map((purposeClass) => consent({ ...told, purposeClass }))
}
