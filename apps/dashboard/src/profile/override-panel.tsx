import { useQuery } from '@tanstack/react-query'
import { PURPOSE_LABELS, type Purpose } from '@wavelength/core'
import { counted, t, word } from '../words/t.ts'
import { OverrideForm } from './override-form.tsx'
import styles from './override-panel.module.css'
import { type Override, overridesIn, overridesQuestion } from './override-query.ts'
import { overrideText } from './override-text.ts'
import type { Recommendation } from './profile-query.ts'
import { type Overriding, useOverride } from './use-override.ts'

interface OverridePanelProps {
  readonly customerId: string
  readonly answer: Recommendation
  readonly purpose: Purpose
  readonly timeZone: string
}

/** A way to go another way than recommended, and where somebody did. */
export function OverridePanel({ customerId, answer, purpose, timeZone }: OverridePanelProps) {
  const overriding = useOverride(answer.decisionId)
  const { data } = useQuery({ ...overridesQuestion(customerId), select: overridesIn })
  const others = answer.options.map(({ channel }) => channel).filter((channel) => channel !== answer.first?.channel)
  return (
    <section className={styles.override} aria-label={t('Another way')}>
      {data && <Choices {...data} purpose={purpose} timeZone={timeZone} overriding={overriding} />}
      {overriding.mode === 'choosing' ? (
        <OverrideForm channels={others} overriding={overriding} />
      ) : (
        others.length > 0 && <OpenButton overriding={overriding} />
      )}
      <p role="status" className={styles.note}>
        {overriding.done === 'CHOSEN' && t('Noted.')}
        {overriding.done === 'WITHDRAWN' && t('Taken back.')}
      </p>
    </section>
  )
}

function OpenButton({ overriding: { mode, open } }: { overriding: Overriding }) {
  return (
    <button type="button" onClick={open} ref={mode === 'returned' ? takeFocus : null}>
      {t('Choose another way')}
    </button>
  )
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true })
}

interface ChoicesProps {
  readonly overrides: readonly Override[]
  readonly viewer: string
  readonly purpose: Purpose
  readonly timeZone: string
  readonly overriding: Overriding
}

/** The newest about this kind of message in full sight, the others on demand. */
function Choices({ overrides, purpose, ...reader }: ChoicesProps) {
  const latest = overrides.find((override) => override.purpose === purpose)
  const others = overrides.filter((override) => override !== latest)
  return (
    <>
      {latest && <Choice override={latest} {...reader} />}
      {others.length > 0 && (
        <details>
          <summary>{counted(others.length, '{n} other choice', '{n} other choices')}</summary>
          <ul className={styles.others}>
            {others.map((override) => (
              <li key={override.decisionId}>
                <Choice override={override} {...reader} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface ChoiceProps {
  readonly override: Override
  readonly viewer: string
  readonly timeZone: string
  readonly overriding: Overriding
}

function Choice({ override, overriding, ...reader }: ChoiceProps) {
  const text = overrideText(override, reader)
  return (
    <div className={styles.choice}>
      <p>
        {text} {override.note && <q>{override.note}</q>}{' '}
        <span className={styles.note}>{word(PURPOSE_LABELS[override.purpose])}</span>
      </p>
      <button type="button" disabled={overriding.isPending} onClick={() => overriding.withdraw(override)}>
        {t('Take back')}
        <span className="visually-hidden">: {text}</span>
      </button>
    </div>
  )
}
