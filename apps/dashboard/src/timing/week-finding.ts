import { percent } from '../format/number.ts'
import { t } from '../words/t.ts'
import { type Stretches, stretchText } from './stretches.ts'

/** "Tuesday to Thursday, 17–20, gets the most answers, 57%; Monday, 6–8, the fewest, 19%": no more than is clear. */
export function weekFinding({ best, worst }: Stretches): string | null {
  const most = best && { best: stretchText(best), most: percent(best.rate.value) }
  const fewest = worst && { worst: stretchText(worst), fewest: percent(worst.rate.value) }
  if (most && fewest)
    return t('{best}, gets the most answers, {most}; {worst}, the fewest, {fewest}', { ...most, ...fewest })
  if (most) return t('{best}, gets the most answers, {most}', most)
  return fewest && t('{worst}, gets the fewest answers, {fewest}', fewest)
}
