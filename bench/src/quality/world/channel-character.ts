import type { SetChannel } from '../question-set.ts'

/** What is typical of a channel in every world; each world adds its own chance to it. Composed, not measured. */
export interface ChannelCharacter {
  /** Log-odds that an ordinary customer answers. */
  readonly base: number
  /** What is added for each age band, the youngest first. */
  readonly byAge: readonly number[]
  /** What is added for consumers, small businesses and corporate customers. */
  readonly bySegment: readonly number[]
  /** How much it gains from a digital, a talkative, a paper-minded customer. */
  readonly factors: readonly number[]
  /** How much people differ on it for no reason that is seen elsewhere. */
  readonly ownSpread: number
  /** How much the time of day and week matters. */
  readonly timeSensitivity: number
  /** What is added early, in the morning, in the afternoon, in the evening. */
  readonly byDaypart: readonly number[]
  readonly onWeekends: number
  /** Share of customers who have it, the youngest and the oldest band; between them in a straight line. */
  readonly reachable: readonly [number, number]
  /** Factor on that share for consumers, small businesses and corporate customers. */
  readonly reachableBySegment: readonly number[]
  /** Weight among the channels on which customers turn to the business. */
  readonly inbound: number
  /** How readily each segment's staff reach for it. */
  readonly habit: readonly number[]
}

export const CHANNEL_CHARACTER = {
  email: {
    base: -1.3,
    byAge: [-0.25, -0.1, 0.05, 0.05, 0.1, 0.1],
    bySegment: [-0.1, 0.1, 0.4],
    factors: [0.3, -0.15, 0.1],
    ownSpread: 0.45,
    timeSensitivity: 0.45,
    byDaypart: [-0.25, 0.4, -0.15, 0.05],
    onWeekends: -0.4,
    reachable: [0.97, 0.93],
    reachableBySegment: [0.97, 1, 1],
    inbound: 0.3,
    habit: [0.49, 0.44, 0.46],
  },
  phone: {
    base: -1.15,
    byAge: [-1.2, -0.8, -0.3, 0.2, 0.7, 1.1],
    bySegment: [-0.2, 0.5, 0.3],
    factors: [-0.2, 0.6, 0],
    ownSpread: 0.5,
    timeSensitivity: 1,
    byDaypart: [-1.55, 0, -0.2, 0.65],
    onWeekends: -0.3,
    reachable: [0.92, 0.92],
    reachableBySegment: [0.98, 1, 0.97],
    inbound: 0.28,
    habit: [0.14, 0.22, 0.2],
  },
  sms: {
    base: -1.95,
    byAge: [0.45, 0.4, 0.15, -0.15, -0.4, -0.6],
    bySegment: [0.2, 0, -0.4],
    factors: [0.4, 0, -0.25],
    ownSpread: 0.45,
    timeSensitivity: 0.6,
    byDaypart: [-0.8, 0.15, 0, 0.4],
    onWeekends: -0.05,
    reachable: [0.9, 0.72],
    reachableBySegment: [1, 0.95, 0.9],
    inbound: 0.1,
    habit: [0.11, 0.09, 0.048],
  },
  push: {
    base: -2.0,
    byAge: [0.7, 0.5, 0.1, -0.35, -0.8, -1.4],
    bySegment: [0.3, -0.2, -0.65],
    factors: [0.65, -0.1, -0.2],
    ownSpread: 0.45,
    timeSensitivity: 0.75,
    byDaypart: [-0.3, -0.15, -0.25, 0.7],
    onWeekends: 0.2,
    reachable: [0.68, 0.14],
    reachableBySegment: [1, 0.9, 0.85],
    inbound: 0,
    habit: [0.07, 0.041, 0.027],
  },
  chat: {
    base: -2.0,
    byAge: [0.7, 0.45, 0.15, -0.2, -0.6, -1.1],
    bySegment: [0, 0.1, 0.3],
    factors: [0.55, 0.3, -0.2],
    ownSpread: 0.4,
    timeSensitivity: 1.15,
    byDaypart: [-1.3, 0.15, 0.2, 0.7],
    onWeekends: -0.55,
    reachable: [0.62, 0.34],
    reachableBySegment: [0.98, 1, 1.05],
    inbound: 0.09,
    habit: [0.04, 0.03, 0.05],
  },
  twitter: {
    base: -1.8,
    byAge: [0.4, 0.35, 0.1, -0.3, -0.8, -1.2],
    bySegment: [0.1, 0, 0],
    factors: [0.5, 0.05, -0.2],
    ownSpread: 0.5,
    timeSensitivity: 0.6,
    byDaypart: [0, -0.15, 0, 0.4],
    onWeekends: 0.15,
    reachable: [0.4, 0.05],
    reachableBySegment: [1, 0.95, 1.05],
    inbound: 0.02,
    habit: [0.019, 0.013, 0.013],
  },
  facebook: {
    base: -2.0,
    byAge: [-0.3, 0.05, 0.25, 0.15, -0.05, -0.3],
    bySegment: [0.1, 0.2, -0.65],
    factors: [0.4, 0.15, -0.1],
    ownSpread: 0.45,
    timeSensitivity: 0.55,
    byDaypart: [-0.25, -0.15, 0, 0.5],
    onWeekends: 0.3,
    reachable: [0.46, 0.36],
    reachableBySegment: [1, 1.05, 0.8],
    inbound: 0.06,
    habit: [0.053, 0.045, 0.022],
  },
  instagram: {
    base: -1.9,
    byAge: [0.6, 0.35, -0.05, -0.5, -1, -1.5],
    bySegment: [0.1, 0.2, -0.65],
    factors: [0.55, 0.1, -0.25],
    ownSpread: 0.5,
    timeSensitivity: 0.6,
    byDaypart: [-0.25, -0.25, -0.05, 0.65],
    onWeekends: 0.35,
    reachable: [0.56, 0.06],
    reachableBySegment: [1, 1, 0.75],
    inbound: 0.03,
    habit: [0.021, 0.021, 0.014],
  },
  linkedin: {
    base: -1.9,
    byAge: [-0.2, 0.15, 0.3, 0.15, -0.2, -0.7],
    bySegment: [-0.65, 0.2, 1.05],
    factors: [0.3, 0, 0.05],
    ownSpread: 0.45,
    timeSensitivity: 0.45,
    byDaypart: [0.2, 0.3, 0.05, -0.3],
    onWeekends: -0.85,
    reachable: [0.36, 0.12],
    reachableBySegment: [0.7, 1.2, 1.7],
    inbound: 0.015,
    habit: [0.009, 0.028, 0.08],
  },
  letter: {
    base: -2.0,
    byAge: [-0.7, -0.5, -0.25, 0.1, 0.5, 0.9],
    bySegment: [0, -0.1, 0.2],
    factors: [-0.35, 0, 0.75],
    ownSpread: 0.35,
    timeSensitivity: 0.1,
    byDaypart: [0, 0.15, 0, -0.05],
    onWeekends: -0.15,
    reachable: [0.93, 0.97],
    reachableBySegment: [1, 1, 1],
    inbound: 0.05,
    habit: [0.06, 0.055, 0.07],
  },
  face_to_face: {
    base: -1.65,
    byAge: [-0.3, -0.2, 0, 0.05, 0.2, 0.35],
    bySegment: [0, 0.3, 0.3],
    factors: [-0.15, 0.6, 0.1],
    ownSpread: 0.4,
    timeSensitivity: 0.85,
    byDaypart: [-1.3, 0.2, 0.15, -0.15],
    onWeekends: -0.4,
    reachable: [0.14, 0.22],
    reachableBySegment: [0.8, 1.5, 1.4],
    inbound: 0.015,
    habit: [0.008, 0.032, 0.04],
  },
  fax: {
    base: -2.5,
    byAge: [-0.7, -0.5, -0.2, 0.1, 0.3, 0.45],
    bySegment: [-0.4, 0.2, 0.65],
    factors: [-0.2, 0, 0.45],
    ownSpread: 0.35,
    timeSensitivity: 0.4,
    byDaypart: [-0.25, 0.4, 0.25, -0.65],
    onWeekends: -1.1,
    reachable: [0.08, 0.18],
    reachableBySegment: [0.4, 2, 2.2],
    inbound: 0.005,
    habit: [0.004, 0.02, 0.03],
  },
} as const satisfies Record<SetChannel, ChannelCharacter>
