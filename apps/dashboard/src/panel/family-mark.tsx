import type { ChannelFamily } from '@wavelength/core'
import { word } from '../words/t.ts'
import styles from './family-mark.module.css'

/** Two letters stand for the family where colour does not reach: on paper, and for whoever sees no hues. */
const CODE_LABELS = {
  EMAIL: 'EM',
  PHONE: 'PH',
  TEXT: 'TX',
  SOCIAL: 'SO',
  APP_AND_CHAT: 'AC',
  LETTER_AND_FAX: 'LF',
  IN_PERSON: 'IP',
} satisfies Record<ChannelFamily, string>

/** The family's colour, and its code on paper; the label beside it carries the meaning. */
export function FamilyMark({ family }: { family: ChannelFamily }) {
  return <span className={styles.mark} data-family={family} data-code={word(CODE_LABELS[family])} aria-hidden="true" />
}
