import { BY_CHANNEL, CHANNELS } from '@wavelength/core'
import { agePhrase, atStart } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import type { CohortResponses } from '../overview/unanswered-series.ts'
import { surestContrast, surestOf } from '../statistics/contrast.ts'
import { t, word } from '../words/t.ts'

/**
 * "By phone, 18–24s leave 81% of attempts unanswered, 65–74s only 21%": the channel that divides the ages most surely.
 * Silent when no channel clearly does.
 */
export function cohortFinding(cells: readonly CohortResponses[]): string | null {
  const known = cells.flatMap(({ channel, ageBand, unanswered }) =>
    ageBand === 'UNKNOWN' ? [] : [{ channel, ageBand, rate: unanswered }],
  )
  const surest = surestOf(CHANNELS.map((channel) => surestContrast(known.filter((cell) => cell.channel === channel))))
  if (surest === null) return null
  const { more, less } = surest
  return t('{byChannel}, {worse} leave {most} of attempts unanswered, {better} only {least}', {
    byChannel: atStart(word(BY_CHANNEL[more.channel])),
    worse: agePhrase(more.ageBand),
    most: percent(more.rate.value),
    better: agePhrase(less.ageBand),
    least: percent(less.rate.value),
  })
}
