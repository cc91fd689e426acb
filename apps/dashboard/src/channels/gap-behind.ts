import { AGE_BAND_LABELS, type Direction, FAMILY_LABELS } from '@wavelength/core'
import type { Behind } from '../behind/behind.ts'
import { MEANT_FOR_US } from '../overview/channel-share-query.ts'
import { t, word } from '../words/t.ts'
import type { Gap } from './gaps.ts'

/** Those who reached us so, or whom we reached so. */
export function gapBehind({ ageBand, family }: Gap, direction: Direction): Behind {
  const which = { family: word(FAMILY_LABELS[family]), age: word(AGE_BAND_LABELS[ageBand]) }
  return {
    title:
      direction === 'INBOUND'
        ? t('They reached us: {family}, {age}', which)
        : t('We reached them: {family}, {age}', which),
    measure: 'CONTACTS',
    narrowed: { directions: [direction], mailClasses: MEANT_FOR_US, ageBands: [ageBand], families: [family] },
  }
}
