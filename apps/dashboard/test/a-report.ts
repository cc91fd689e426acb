import type { Arms, Estimate, Policy, Report } from '../src/experiment/experiment-query.ts'

export function anEstimate(value: number, half: number): Estimate {
  return { value, low: value - half, high: value + half }
}

/** Two arms that do not clearly differ. */
export function someArms(told: Partial<Arms> = {}): Arms {
  return {
    since: '2026-08-30T09:12:00Z',
    maturing: 0,
    treatment: { customers: 2310, attempts: 3906, answered: anEstimate(0.331, 0.017) },
    holdout: { customers: 256, attempts: 421, answered: anEstimate(0.309, 0.048) },
    difference: anEstimate(0.022, 0.051),
    finding: 'NO_EVIDENCE',
    remarks: [],
    ...told,
  }
}

/** Number one, clearly better than what was sent. */
export function aPolicy(told: Partial<Policy> = {}): Policy {
  return {
    choices: 1240,
    customers: 980,
    effectiveSampleSize: 612.4,
    arePropensitiesLogged: true,
    asLogged: anEstimate(0.312, 0.026),
    doublyRobust: anEstimate(0.349, 0.031),
    uplift: anEstimate(0.037, 0.022),
    ips: anEstimate(0.355, 0.052),
    snips: anEstimate(0.351, 0.044),
    finding: 'BETTER',
    remarks: [],
    ...told,
  }
}

/** A number one of which nothing can be told. */
export function anUntoldPolicy(told: Partial<Policy> = {}): Policy {
  const nothing = { doublyRobust: null, uplift: null, ips: null, snips: null }
  return aPolicy({ ...nothing, finding: 'TOO_LITTLE', ...told })
}

export function aReport(told: Partial<Report> = {}): Report {
  return {
    explorationShare: 0.1,
    holdoutShare: 0.1,
    decisions: {
      holdout: 198,
      followUp: 0,
      overridden: 0,
      untold: 388,
      unsent: 57,
      unfollowed: 157,
      maturing: 156,
      counted: 1240,
    },
    numberOne: aPolicy(),
    holdout: someArms(),
    nextSteps: [],
    ...told,
  }
}

const NO_ARM = { customers: 0, attempts: 0, answered: null }

/** As the API answers before anything was asked of it. */
export function anEmptyReport(told: Partial<Report> = {}): Report {
  return aReport({
    explorationShare: 0,
    holdoutShare: 0,
    decisions: { holdout: 0, followUp: 0, overridden: 0, untold: 0, unsent: 0, unfollowed: 0, maturing: 0, counted: 0 },
    numberOne: anUntoldPolicy({ choices: 0, customers: 0, asLogged: null }),
    holdout: someArms({ since: null, treatment: NO_ARM, holdout: NO_ARM, difference: null, finding: 'TOO_LITTLE' }),
    nextSteps: [{ code: 'ASK' }, { code: 'EXPLORE' }],
    ...told,
  })
}
