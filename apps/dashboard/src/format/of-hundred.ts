import { decimalOf } from '@wavelength/core'
import { t } from '../words/t.ts'

/** "about 38 of 100" is read rightly by more people than "0.38". */
export function ofHundred(probability: number): string {
  const rounded = Math.round(decimalOf(probability * 100))
  return rounded < 1 ? t('fewer than 1 of 100') : t('about {n} of 100', { n: rounded })
}
