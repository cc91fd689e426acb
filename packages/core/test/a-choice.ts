import type { LoggedChoice } from '../src/experiment/logged-choice.ts'

/** An even choice between email and phone, answered, of which nothing is known. */
export function aChoice(told: Partial<LoggedChoice> = {}): LoggedChoice {
  return {
    customer: 'C-1',
    taken: 'EMAIL',
    propensity: 0.5,
    answered: 1,
    wanted: { EMAIL: 0.5, PHONE: 0.5 },
    expected: { EMAIL: 0.5, PHONE: 0.5 },
    ...told,
  }
}
