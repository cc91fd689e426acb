import type { FatigueAnswer } from '../src/fatigue/fatigue-query.ts'

/** A report of how often customers are contacted, but for what is told. */
export function aFatigueAnswer(told: Partial<FatigueAnswer> & { over?: [number, number] } = {}): FatigueAnswer {
  const [customers, previous] = told.over ?? [412, 300]
  return {
    asOf: '2026-11-22T12:00:00Z',
    customers: 4902,
    overContactedFrom: 8,
    underContactedBelow: 1,
    lastWeek: [
      { contacts: 'NONE', customers: 4000, previous: 3900 },
      { contacts: 'EIGHT_OR_MORE', customers: null, previous: null },
    ],
    classes: [
      { fatigueClass: 'UNDER_CONTACTED', customers: 1204, previous: 1300 },
      { fatigueClass: 'OVER_CONTACTED', customers, previous },
    ],
    withoutAddress: { customers: 12, previous: 13 },
    optOuts: [],
    optOutsFrom: '2026-10-19',
    optOutsTo: '2026-11-16',
    warnings: [],
    ...told,
  }
}
