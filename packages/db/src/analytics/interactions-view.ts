import { ATTEMPT_COLUMNS } from './attempt-columns.ts'
import { FACT_COLUMNS, PERSON_COLUMNS } from './interaction-columns.ts'
import { READING } from './reading.ts'
import type { View } from './view.ts'

export const INTERACTIONS_VIEW: View = {
  name: 'interactions',
  description: 'Every contact in either direction, with what is derived from it. Every measure can be counted here.',
  grain: 'one contact',
  columns: { ...FACT_COLUMNS, ...PERSON_COLUMNS, ...ATTEMPT_COLUMNS },
  from: `interaction
  cross join ${READING}
  left join customer on customer.id = interaction.customer_id`,
}
