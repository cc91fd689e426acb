import { CHANNEL_LABELS, type OverrideReason } from '@wavelength/core'
import { dayIn, dayText } from '../format/time.ts'
import { t, word } from '../words/t.ts'
import type { Override } from './override-query.ts'

/** Why, as it stands behind a colon; another reason is told by its note alone. */
const WHY_PHRASES = {
  CUSTOMER_ASKED: 'the customer asked for it',
  KNOWS_BETTER: 'from own knowledge of this customer',
  NOT_AVAILABLE: 'number one could not be used',
} satisfies Record<Exclude<OverrideReason, 'OTHER'>, string>

interface Reader {
  readonly viewer: string
  readonly timeZone: string
}

/** "You chose Phone instead of Text message on 22 Nov 2026: the customer asked for it." */
export function overrideText(override: Override, { viewer, timeZone }: Reader): string {
  const { channel, recommended, reason, madeBy, madeAt } = override
  const told = {
    chosen: word(CHANNEL_LABELS[channel]),
    recommended: word(CHANNEL_LABELS[recommended]),
    day: dayText(dayIn(new Date(madeAt), timeZone)),
  }
  if (madeBy === viewer)
    return reason === 'OTHER'
      ? t('You chose {chosen} instead of {recommended} on {day}.', told)
      : t('You chose {chosen} instead of {recommended} on {day}: {why}.', { ...told, why: word(WHY_PHRASES[reason]) })
  return reason === 'OTHER'
    ? t('{who} chose {chosen} instead of {recommended} on {day}.', { ...told, who: madeBy })
    : t('{who} chose {chosen} instead of {recommended} on {day}: {why}.', {
        ...told,
        who: madeBy,
        why: word(WHY_PHRASES[reason]),
      })
}
