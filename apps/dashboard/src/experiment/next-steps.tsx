import { t } from '../words/t.ts'
import styles from './experiment-page.module.css'
import type { Report } from './experiment-query.ts'
import { stepSentence } from './finding-sentence.ts'

/** What to do so that more can be told. */
export function NextSteps({ steps }: { steps: Report['nextSteps'] }) {
  if (steps.length === 0) return null
  return (
    <section className={styles.box} aria-labelledby="next-steps">
      <h2 id="next-steps">{t('To tell more')}</h2>
      <StepList steps={steps} />
    </section>
  )
}

export function StepList({ steps }: { steps: Report['nextSteps'] }) {
  return (
    <ul className={styles.steps}>
      {steps.map((step) => (
        <li key={step.code}>
          <WithSettings text={stepSentence(step)} />
        </li>
      ))}
    </ul>
  )
}

const SETTING = /([A-Z_]+=[\d.]*\d)/

/** What is to be typed looks like it. */
function WithSettings({ text }: { text: string }) {
  return text.split(SETTING).map((part) => (SETTING.test(part) ? <code key={part}>{part}</code> : part))
}
