import { span } from '../../format/duration.ts'
import { t } from '../../words/t.ts'

const HOUR = 3_600
const DAY = 24 * HOUR

/** How often a source delivers: "every day", "about every 5 h". */
export function rhythmWords(expectedEverySeconds: number | null): string {
  if (expectedEverySeconds === null) return t('no rhythm yet')
  if (expectedEverySeconds === HOUR) return t('every hour')
  if (expectedEverySeconds === DAY) return t('every day')
  if (expectedEverySeconds === 7 * DAY) return t('every week')
  if (expectedEverySeconds === 31 * DAY) return t('every month')
  return t('about every {time}', { time: span(expectedEverySeconds) })
}
