import { AGE_BAND_LABELS, type AgeBand, CHANNEL_LABELS, type Channel } from '@wavelength/core'
import type { Behind } from '../behind/behind.ts'
import { t, word } from '../words/t.ts'

/** Those whom attempts over this channel and of this age left unanswered. */
export function unansweredBehind({ channel, ageBand }: { channel: Channel; ageBand?: AgeBand }): Behind {
  const age = ageBand ? `, ${word(AGE_BAND_LABELS[ageBand])}` : ''
  return {
    title: `${t('Attempts that went unanswered')}: ${word(CHANNEL_LABELS[channel])}${age}`,
    measure: 'UNANSWERED',
    narrowed: { channels: [channel], ...(ageBand && { ageBands: [ageBand] }) },
  }
}
