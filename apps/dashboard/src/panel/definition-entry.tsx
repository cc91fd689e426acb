import { t } from '../words/t.ts'
import styles from './definition-entry.module.css'

export interface Defined {
  readonly label: string
  readonly question: string
  readonly numerator: string
  readonly denominator: string | null
  readonly exclusions: string | null
}

/** How one number is counted. */
export function DefinitionEntry({ defined }: { defined: Defined }) {
  return (
    <section className={styles.metric}>
      <h3>{defined.label}</h3>
      <p>{defined.question}</p>
      <dl className={styles.parts}>
        <Part name={t('Counted')} text={defined.numerator} />
        <Part name={t('Out of')} text={defined.denominator} />
        <Part name={t('Left out')} text={defined.exclusions} />
      </dl>
    </section>
  )
}

function Part({ name, text }: { name: string; text: string | null }) {
  if (!text) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}
