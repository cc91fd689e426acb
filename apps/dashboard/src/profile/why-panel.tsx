import { CHANNEL_LABELS } from '@wavelength/core'
import { inSentence } from '../format/in-sentence.ts'
import { barePercent } from '../format/number.ts'
import { Card } from '../panel/card.tsx'
import { PanelTable } from '../panel/panel-table.tsx'
import { t, word } from '../words/t.ts'
import { ApiText } from './api-text.tsx'
import type { Option, Reason, Recommendation } from './profile-query.ts'
import { rankingChangeText } from './ranking-change.ts'
import { reasonSentence } from './reason-sentence.ts'
import { reasonTable, SOURCE_LABELS } from './reason-table.ts'
import styles from './why-panel.module.css'

interface WhyPanelProps {
  readonly option: Option
  readonly changes: Recommendation['rankingChanges']
}

/** The reasons as sentences, most telling first; the bars are decoration, the sum is there on demand. */
export function WhyPanel({ option, changes }: WhyPanelProps) {
  const reasons = [...option.reasons].sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
  const strongest = Math.max(0.01, ...reasons.filter(isTelling).map(({ effect }) => Math.abs(effect)))
  return (
    <Card title={t('Why {channel}?', { channel: inSentence(CHANNEL_LABELS[option.channel]) })}>
      <ul className={styles.reasons}>
        {reasons.filter(isTelling).map((reason) => (
          <ReasonLine key={`${reason.code} ${reason.text}`} reason={reason} strongest={strongest} />
        ))}
      </ul>
      {changes.length > 0 && (
        <div>
          <h3>{t('Would change if')}</h3>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={change.event}>{rankingChangeText(change)}</li>
            ))}
          </ul>
        </div>
      )}
      <details className={styles.sum}>
        <summary>{t('Show the sum')}</summary>
        <p>
          {t(
            'Each reason adds to the log-odds of an answer. Together, and the less sure the nearer to even, they give {n} of 100.',
            { n: barePercent(option.answerProbability.value) },
          )}
        </p>
        <PanelTable table={reasonTable(reasons)} />
      </details>
    </Card>
  )
}

/** Where everyone starts, and the rest, belong into the sum but speak neither for nor against. */
function isTelling({ code }: Reason): boolean {
  return code !== 'EVERYONE' && code !== 'REST'
}

function ReasonLine({ reason, strongest }: { reason: Reason; strongest: number }) {
  const { text, effect, source } = reason
  const isFor = effect >= 0
  return (
    <li className={styles.reason} data-for={isFor}>
      <span aria-hidden="true" className={styles.sign}>
        {isFor ? '+' : '−'}
      </span>
      <span>
        <span className="visually-hidden">{isFor ? t('For') : t('Against')}: </span>
        <ApiText said={reasonSentence(reason)} text={text} />{' '}
        <span className={styles.source}>{word(SOURCE_LABELS[source])}</span>
      </span>
      <span
        aria-hidden="true"
        className={styles.bar}
        style={{ inlineSize: `${(Math.abs(effect) / strongest) * 64}px` }}
      />
    </li>
  )
}
