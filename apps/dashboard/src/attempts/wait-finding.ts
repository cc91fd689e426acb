import type { ChannelFamily } from '@wavelength/core'
import { isSound } from '../aggregate/rate.ts'
import { differenceOf } from '../statistics/difference.ts'
import { t, word } from '../words/t.ts'
import { CLASS_ENDS, isTold, withinText } from './delays.ts'
import type { Arrived, FamilyWait } from './wait-series.ts'

const FAMILY_PHRASES = {
  EMAIL: 'by email',
  PHONE: 'by phone',
  TEXT: 'by text',
  SOCIAL: 'on social media',
  APP_AND_CHAT: 'by app or chat',
  LETTER_AND_FAX: 'by letter or fax',
  IN_PERSON: 'in person',
} satisfies Record<ChannelFamily, string>

export function byFamily({ family }: FamilyWait): string {
  return word(FAMILY_PHRASES[family])
}

/**
 * "Nine of ten replies to attempts by text come within 2 h; by email it takes 2 d". Silent unless, by the time that
 * the faster one takes, clearly fewer of the slower one's replies have come. Where all answer at once nobody waits.
 */
export function waitFinding(waits: readonly FamilyWait[]): string | null {
  const known = waits
    .flatMap((wait) => (isTold(wait.delays) ? [{ wait, p90: wait.delays.p90 }] : []))
    .filter(({ p90 }) => p90 >= CLASS_ENDS.WITHIN_1_MINUTE)
    .sort((one, other) => one.p90 - other.p90)
  const [fastest, slowest] = [known[0], known.at(-1)]
  if (!fastest || !slowest || !isClearlyFaster(fastest.wait, slowest.wait, fastest.p90)) return null
  return t('Nine of ten replies to attempts {fastest} come within {fast}; {slowest} it takes {slow}', {
    fastest: byFamily(fastest.wait),
    fast: withinText(fastest.p90),
    slowest: byFamily(slowest.wait),
    slow: withinText(slowest.p90),
  })
}

/** At the end of the class of delays that the moment lies in, for which the replies are counted. */
function isClearlyFaster(one: FamilyWait, other: FamilyWait, moment: number): boolean {
  const [more, less] = [arrivedBy(one, moment), arrivedBy(other, moment)]
  if (!more || !less || !isSound(more.rate) || !isSound(less.rate)) return false
  return differenceOf(more.rate, less.rate).low > 0
}

function arrivedBy({ arrived }: FamilyWait, moment: number): Arrived | undefined {
  return arrived.find(({ end }) => end >= moment)
}
