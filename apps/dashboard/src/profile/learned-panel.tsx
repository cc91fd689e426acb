import { Card } from '../panel/card.tsx'
import { PanelTable } from '../panel/panel-table.tsx'
import { plural, t } from '../words/t.ts'
import { learnedTable } from './learned-table.ts'
import type { Customer } from './profile-query.ts'

/** What the customer's behaviour shows, apart from what the customer said. */
export function LearnedPanel({ customer: { learnedPreference } }: { customer: Customer }) {
  const { channels, evidenceCount } = learnedPreference
  return (
    <Card
      kind="learned"
      title={t('Learned')}
      subtitle={t('From what the customer does: {signals}. In brackets: where the expected answers likely lie.', {
        signals: plural(evidenceCount, 'signal'),
      })}
    >
      <PanelTable table={learnedTable(channels)} />
    </Card>
  )
}
