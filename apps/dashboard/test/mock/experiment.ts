interface Asked {
  readonly range: { readonly from: string; readonly to: string }
  readonly purpose?: string
}

/**
 * Invented reports, one for each state that a page can be in: surveys have only a comparison group, newsletters only
 * lots, promotions too little of either, reminders went worse, gifts fail, and before 2002 there was nothing.
 */
export function experiment({ range, purpose }: Asked) {
  const report = { ...FILLED, ...range, purpose: purpose ?? null }
  if (range.to < '2001-02') return { ...report, ...NOTHING, holdout: { ...NO_ARMS, since: null } }
  if (range.to < '2002') return { ...report, ...NOTHING }
  if (purpose === 'FEEDBACK_REQUEST') return { ...report, numberOne: ALL_CERTAIN, explorationShare: 0 }
  if (purpose === 'GIFT') throw new Error('The store is down.')
  if (purpose === 'NEWSLETTER') return { ...report, holdout: NO_ARMS, holdoutShare: 0 }
  if (purpose === 'PROMOTION') return { ...report, numberOne: ALL_CERTAIN, holdout: FEW_ARMS }
  if (purpose === 'REMINDER') return { ...report, holdout: WORSE_ARMS }
  return report
}

const around = (value: number, half: number) => ({ value, low: value - half, high: value + half })

const NUMBER_ONE = {
  choices: 1_240,
  customers: 980,
  effectiveSampleSize: 612.4,
  meanWeight: 1.01,
  largestWeight: 14,
  arePropensitiesLogged: true,
  asLogged: around(0.312, 0.026),
  doublyRobust: around(0.349, 0.031),
  uplift: around(0.037, 0.022),
  ips: around(0.355, 0.052),
  snips: around(0.351, 0.044),
  directMethod: around(0.34, 0.004),
  finding: 'BETTER',
  sentence: 'Better: +3.7 percentage points (95 % interval +1.5 to +5.9).',
  remarks: [
    {
      code: 'WEIGHTS_CAPPED',
      facts: { choices: 3, ofChoices: 1_240, cap: 20 },
      text: '3 of 1,240 contacts would stand for more than 20 and are counted as 20: there the value leans on the model.',
    },
    {
      code: 'NOT_FOLLOWED',
      facts: { choices: 237, ofChoices: 1_633 },
      text: '237 of 1,633 choices did not go out as recommended and are left out; if that had to do with how the customers would answer, the numbers are about the others only.',
    },
    {
      code: 'OUTCOME_UNTOLD',
      facts: { choices: 388, ofChoices: 2_021 },
      text: 'Nobody told what became of 388 of 2,021 choices.',
    },
  ],
}

const NOT_COMPARED = { doublyRobust: null, uplift: null, ips: null, snips: null, directMethod: null }

const ALL_CERTAIN = {
  ...NUMBER_ONE,
  ...NOT_COMPARED,
  effectiveSampleSize: 1_240,
  finding: 'TOO_LITTLE',
  sentence:
    'Too little has been seen to tell. Number one was certain in all 1240 choices, so there is nothing to compare it with.',
  remarks: [
    {
      code: 'NOTHING_LEFT_TO_CHANCE',
      facts: { choices: 1_240 },
      text: 'Number one was certain in all 1240 choices, so there is nothing to compare it with.',
    },
  ],
}

const NOTHING_JUDGED = {
  ...NUMBER_ONE,
  ...NOT_COMPARED,
  choices: 0,
  customers: 0,
  effectiveSampleSize: 0,
  asLogged: null,
  finding: 'TOO_LITTLE',
  sentence: 'Too little has been seen to tell.',
  remarks: [],
}

const HISTORY = {
  ...NUMBER_ONE,
  choices: 1_871,
  customers: 640,
  effectiveSampleSize: 203.8,
  arePropensitiesLogged: false,
  asLogged: around(0.322, 0.024),
  doublyRobust: around(0.338, 0.058),
  uplift: around(0.016, 0.051),
  ips: around(0.365, 0.09),
  snips: around(0.352, 0.081),
  finding: 'NO_EVIDENCE',
  sentence: 'There is no evidence of an effect: +1.6 percentage points (95 % interval −3.5 to +6.7).',
  remarks: [
    {
      code: 'PROPENSITIES_ESTIMATED',
      facts: {},
      text: 'How likely each choice was is estimated from how often it was made, so anything else that decided it is left in.',
    },
    {
      code: 'REPLAYED_TODAY',
      facts: {},
      text: 'What would have been recommended is worked out afterwards: from the contacts and statements up to then, but with the addresses and the learning of today and without consents.',
    },
  ],
}

const ARMS = {
  since: '2026-08-30T09:12:00Z',
  treatment: { customers: 2_310, attempts: 3_906, answered: around(0.331, 0.017) },
  holdout: { customers: 256, attempts: 421, answered: around(0.309, 0.048) },
  difference: around(0.022, 0.051),
  maturing: 812,
  finding: 'NO_EVIDENCE',
  sentence: 'There is no evidence of an effect: +2.2 percentage points (95 % interval −2.9 to +7.3).',
  remarks: [],
}

const WORSE_ARMS = {
  ...ARMS,
  treatment: { ...ARMS.treatment, answered: around(0.251, 0.017) },
  difference: around(-0.058, 0.051),
  finding: 'WORSE',
  sentence: 'Worse: −5.8 percentage points (95 % interval −10.9 to −0.7).',
}

const FEW_ARMS = {
  ...ARMS,
  treatment: { customers: 61, attempts: 80, answered: around(0.338, 0.11) },
  holdout: { customers: 9, attempts: 11, answered: { value: 0.182, low: 0, high: 0.47 } },
  difference: null,
  maturing: 0,
  finding: 'TOO_LITTLE',
  sentence: 'Too little has been seen to tell.',
}

const NO_ARM = { customers: 0, attempts: 0, answered: null }
const NO_ARMS = { ...FEW_ARMS, treatment: NO_ARM, holdout: NO_ARM }

const FILLED = {
  asOf: '2026-11-22T06:00:00Z',
  timeZone: 'America/New_York',
  explorationShare: 0.1,
  holdoutShare: 0.1,
  decisions: {
    holdout: 198,
    followUp: 341,
    overridden: 23,
    untold: 388,
    unsent: 57,
    unfollowed: 157,
    maturing: 156,
    counted: 1_240,
  },
  numberOne: NUMBER_ONE,
  holdout: ARMS,
  ownLotteries: { ...HISTORY, arePropensitiesLogged: true, remarks: HISTORY.remarks.slice(1) },
  history: HISTORY,
  nextSteps: [{ code: 'WAIT', text: 'Wait: a contact counts when its 21 days to answer have passed.' }],
}

const NOTHING = {
  explorationShare: 0,
  holdoutShare: 0,
  decisions: { holdout: 0, followUp: 0, overridden: 0, untold: 0, unsent: 0, unfollowed: 0, maturing: 0, counted: 0 },
  numberOne: NOTHING_JUDGED,
  holdout: NO_ARMS,
  ownLotteries: NOTHING_JUDGED,
  nextSteps: [
    {
      code: 'ASK',
      text: 'Ask for recommendations, and pass each decisionId on with the contact that follows from it.',
    },
    {
      code: 'EXPLORE',
      text: 'Leave some of the recommendations to chance: EXPLORATION_SHARE=0.1 draws one in ten, and what comes of them tells what the others are worth.',
    },
    {
      code: 'HOLD_OUT',
      text: 'Keep some customers as they are: with HOLDOUT_SHARE=0.1, one in ten goes on as before, and the difference to the others is what the recommendations bring.',
    },
  ],
}

export const population = {
  inForce: {
    version: '2026-11-15-a',
    state: 'IN_FORCE',
    fittedAt: '2026-11-15T02:00:00Z',
    decidedAt: '2026-11-15T02:04:00Z',
    isSample: false,
    customers: 2_481,
    attempts: 24_870,
    trial: {
      customers: 612,
      attempts: 6_204,
      logLoss: 0.541,
      calibrationError: 0.014,
      versionBefore: 'default-2026',
      logLossBefore: 0.569,
      calibrationErrorBefore: 0.038,
      difference: -0.028,
      standardError: 0.006,
    },
  },
  versions: [],
  pendingCustomers: 0,
}
