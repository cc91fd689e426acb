import { PanelTable } from '../panel/panel-table.tsx'
import { plural } from '../words/t.ts'
import { Card } from './card.tsx'
import { learnedTable } from './learned-table.ts'
import type { Customer } from './profile-query.ts'

/** What the customer's behaviour shows, apart from what the customer said. */
export function LearnedPanel({ customer: { learnedPreference } }: { customer: Customer }) {
  const { channels, evidenceCount } = learnedPreference
  return (
    <Card
      kind="learned"
      title="Learned"
      subtitle={`From what the customer does: ${plural(evidenceCount, 'signal')}. In brackets: where the expected answers likely lie.`}
    >
      <PanelTable table={learnedTable(channels)} />
    </Card>
  )
}
