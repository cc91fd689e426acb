import { CHANNEL_LABELS, DAYPART_LABELS, WEEKDAY_LABELS } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import type { StatedPreference } from './profile-query.ts'
import styles from './stated-facts.module.css'

/** Only what was said; what was not said has no line. */
export function StatedFacts({ stated }: { stated: StatedPreference }) {
  const {
    channels,
    avoidChannels,
    bestDays,
    worstDays,
    bestDayparts,
    worstDayparts,
    waitBeforeNextAttempt,
    paperless,
  } = stated
  const said = [
    ['Wants, best first', named(channels, CHANNEL_LABELS)],
    ['Does not want', named(avoidChannels, CHANNEL_LABELS)],
    ['Best days', named(bestDays, WEEKDAY_LABELS)],
    ['Worst days', named(worstDays, WEEKDAY_LABELS)],
    ['Best time of day', named(bestDayparts, DAYPART_LABELS)],
    ['Worst time of day', named(worstDayparts, DAYPART_LABELS)],
    ['Wait before trying again', waitBeforeNextAttempt === null ? '' : spokenDuration(waitBeforeNextAttempt)],
    ['Paper', paperless === null ? '' : paperless ? 'no letters, please' : 'letters are fine'],
  ].filter(([, text]) => text !== '')
  return (
    <dl className={styles.facts}>
      {said.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function named<Member extends string>(members: readonly Member[], labels: Readonly<Record<Member, string>>): string {
  return members.map((member) => labels[member]).join(', ')
}
