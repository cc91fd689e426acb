import { CHANNEL_LABELS, DAYPART_LABELS, WEEKDAY_LABELS } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { t, word } from '../words/t.ts'
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
    [t('Wants, best first'), named(channels, CHANNEL_LABELS)],
    [t('Does not want'), named(avoidChannels, CHANNEL_LABELS)],
    [t('Best days'), named(bestDays, WEEKDAY_LABELS)],
    [t('Worst days'), named(worstDays, WEEKDAY_LABELS)],
    [t('Best time of day'), named(bestDayparts, DAYPART_LABELS)],
    [t('Worst time of day'), named(worstDayparts, DAYPART_LABELS)],
    [t('Wait before trying again'), waitBeforeNextAttempt === null ? '' : spokenDuration(waitBeforeNextAttempt)],
    [t('Paper'), paperless === null ? '' : paperless ? t('no letters, please') : t('letters are fine')],
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
  return members.map((member) => word(labels[member])).join(', ')
}
