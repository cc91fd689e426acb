import { rateFrom } from '../aggregate/rate.ts'
import type { MeasureValue } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { type Filter, peopleOf } from '../filters/filter.ts'
import { shortCount } from '../format/number.ts'
import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { tooFew } from '../panel/table.ts'
import { counted, t } from '../words/t.ts'
import { type Change, countChange, rateChange } from './change.ts'
import type { Headline } from './headlines.ts'

const OVER_CONTACTED = graphql(`
  query OverContacted($filter: FatigueFilter) {
    fatigue(filter: $filter) {
      customers
      classes { fatigueClass customers previous }
    }
  }
`)

/** How many customers did we contact too often, now and four weeks ago? Their contacts decide, not the page's days. */
export function overContactedQuestion(filter: Filter) {
  return question(OVER_CONTACTED, { filter: peopleOf(filter) })
}

export function overContacted({ fatigue }: ResultOf<typeof OVER_CONTACTED>, filter: Filter): Headline {
  const found = fatigue.classes.find(({ fatigueClass }) => fatigueClass === 'OVER_CONTACTED')
  const customers = found?.customers ?? null
  return {
    label: t('Over-contacted customers'),
    figure: customers === null ? tooFew() : shortCount(customers),
    base:
      fatigue.customers === null
        ? t('in the last 28 days')
        : counted(fatigue.customers, 'of {n} customer, last 28 days', 'of {n} customers, last 28 days'),
    change: changeOf({ now: customers, before: found?.previous ?? null, all: fatigue.customers }),
    before: t('on the 28 days before'),
    behind: customers ? behindOf(filter) : null,
  }
}

function behindOf(filter: Filter): Behind {
  return { title: t('Over-contacted customers'), fatigue: { classes: ['OVER_CONTACTED'] }, of: peopleOf(filter) }
}

interface Moved {
  readonly now: number | null
  readonly before: number | null
  readonly all: number | null
}

/** Told in customers; welcomed or not only where their share has clearly changed. */
function changeOf({ now, before, all }: Moved): Change | null {
  const change = countChange(customersOf(now), customersOf(before))
  if (change === null || now === null || before === null || all === null) return change
  const share = rateChange(rateFrom(now, all), rateFrom(before, all), 'LESS')
  return { ...change, tone: share?.tone ?? 'NEUTRAL' }
}

function customersOf(value: number | null): MeasureValue {
  return { measure: 'CUSTOMERS', value, numerator: null, denominator: null, low: null, high: null, sample: 'OK' }
}
