import { useQuery } from '@tanstack/react-query'
import { t, word } from '../words/t.ts'
import { experimentQuestion } from './experiment-query.ts'
import type { PanelProps } from './panel-props.ts'
import { PolicyPanel } from './policy-panel.tsx'
import { POLICY_SUBJECT, verdictOf } from './verdict.ts'

/** What would number one throughout have got? */
export function NumberOnePanel({ asked }: PanelProps) {
  const report = useQuery({ ...experimentQuestion(asked), select: ({ experiment }) => experiment.numberOne })
  const verdict = useQuery({ ...experimentQuestion(asked), select: ({ experiment }) => verdictOf(experiment) })
  return (
    <PolicyPanel
      name="always-number-one"
      title={word(POLICY_SUBJECT)}
      subtitle={t(
        'Share of first attempts answered, with 95% interval, judged by recommendations that were left to chance.',
      )}
      report={report}
      isVerdict={verdict.data?.subject === POLICY_SUBJECT}
    />
  )
}
