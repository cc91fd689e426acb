import { ACTIONS, type Action, byAction, type Occasion, type Policy } from './bandit-world.ts'

/** The more an action is leaned to, the likelier it is taken. */
export function preferring(lean: (action: Action, occasion: Occasion) => number): Policy {
  return (occasion) => {
    const weights = byAction((action) => Math.exp(lean(action, occasion)))
    const sum = ACTIONS.reduce((total, action) => total + weights[action], 0)
    return byAction((action) => weights[action] / sum)
  }
}

export function oneAction(chosen: (occasion: Occasion) => Action): Policy {
  return (occasion) => {
    const only = chosen(occasion)
    return byAction((action) => Number(action === only))
  }
}

/** The policy, but in so large a share of cases any action. */
export function mixed(policy: Policy, evenShare: number): Policy {
  return (occasion) => {
    const wanted = policy(occasion)
    return byAction((action) => (1 - evenShare) * wanted[action] + evenShare / ACTIONS.length)
  }
}

const BEST_BY_BAND = { YOUNG: 'APP_PUSH', MIDDLE: 'PHONE', OLD: 'PHONE' } as const

/** What was answered last, else what the band answers best; now and then anything. Seldom what the log did. */
export const KEEN_POLICY = mixed(
  oneAction(({ band, last }) => (last?.wasAnswered ? last.action : BEST_BY_BAND[band])),
  0.1,
)

/** Away from letters and towards calls and texts, a little. Much like the log. */
export const CAREFUL_POLICY = preferring((action, { last }) => {
  const liking = { EMAIL: 0.6, SMS: 0.5, PHONE: 0.6, LETTER: -0.6, APP_PUSH: 0 }[action]
  return liking + (last?.action === action && last.wasAnswered ? 1 : 0)
})

export const CALLING_POLICY = mixed(
  oneAction(() => 'PHONE'),
  0.05,
)
