import { AS_OF_SETTING, READING } from './reading.ts'
import { column, nullable, type View } from './view.ts'

export const AS_OF_VIEW: View = {
  name: 'as_of',
  description: 'When the views are read, how far the contacts reach, and in whose days they are counted.',
  grain: 'the only row',
  columns: {
    as_of: column(
      'timestamptz',
      `The reading time: what the session set as ${AS_OF_SETTING}, else now. It decides which attempts are open and which unanswered.`,
      'reading.as_of',
    ),
    data_through: nullable(
      column(
        'timestamptz',
        'The latest contact up to the reading time; null when there is none.',
        'latest.occurred_at',
      ),
    ),
    reporting_time_zone: column('text', 'The zone whose days the reports count.', 'reading.reporting_time_zone'),
  },
  from: `${READING}
  cross join (
    select max(occurred_at) as occurred_at from interaction where occurred_at <= (select as_of from ${READING})
  ) as latest`,
}
