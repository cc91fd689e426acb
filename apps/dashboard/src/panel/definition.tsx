import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Measure } from '../aggregate/rows.ts'
import styles from './definition.module.css'
import { metricsQuestion } from './metrics.ts'

/** "How is this counted?": the definitions behind a panel, word for word as the API gives them. */
export function Definition({ measures, topic }: { measures: readonly Measure[]; topic: string }) {
  const id = useId()
  const { data } = useQuery(metricsQuestion)
  const known = data?.metrics.filter(({ measure }) => measures.some((wanted) => wanted === measure)) ?? []
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id}>
        How is this counted?<span className="visually-hidden"> {topic}</span>
      </button>
      <div id={id} popover="auto" className={styles.card} role="dialog" aria-label={`How this is counted: ${topic}`}>
        {known.map((metric) => (
          <section key={metric.measure} className={styles.metric}>
            <h3>{metric.label}</h3>
            <p>{metric.question}</p>
            <dl className={styles.parts}>
              <Part name="Counted" text={metric.numerator} />
              <Part name="Out of" text={metric.denominator} />
              <Part name="Left out" text={metric.exclusions} />
            </dl>
          </section>
        ))}
        {known.length === 0 && <p>The definitions are not here yet.</p>}
        <button type="button" popoverTarget={id} popoverTargetAction="hide">
          Close
        </button>
      </div>
    </>
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
