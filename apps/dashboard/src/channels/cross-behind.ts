import { AGE_BAND_LABELS, type AgeBand } from '@wavelength/core'
import type { Behind } from '../behind/behind.ts'
import { MEANT_FOR_US } from '../overview/channel-share-query.ts'
import { t, word } from '../words/t.ts'
import { type Cross, type Way, wayLabel } from './cross.ts'

/** Those who had such contacts: this way, of this age, or all of one of them. */
export function crossBehind({ direction }: Cross, { way, ageBand }: { way?: Way; ageBand?: AgeBand }): Behind {
  const parts = [way && wayLabel(way), ageBand && word(AGE_BAND_LABELS[ageBand])].filter((part) => part !== undefined)
  return {
    title: t('Contacts: {which}', { which: parts.join(', ') }),
    measure: 'CONTACTS',
    narrowed: {
      directions: [direction],
      mailClasses: MEANT_FOR_US,
      ...(ageBand && { ageBands: [ageBand] }),
      ...(way && narrowedTo(way)),
    },
  }
}

function narrowedTo(way: Way) {
  return way.kind === 'FAMILY' ? { families: [way.family] } : { channels: [way.channel] }
}
