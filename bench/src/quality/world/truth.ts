import { SET_CHANNELS, type Truth, WINDOWS_PER_WEEK } from '../question-set.ts'
import { at } from './at.ts'
import { type EarlierAttempt, fatigueAt } from './fatigue.ts'
import { chanceOf } from './log-odds.ts'
import type { Person } from './person.ts'
import { CHANNEL_COUNT, purposeAt } from './population.ts'
import { openWindows } from './quiet-hours.ts'
import type { World } from './world.ts'

export interface Moment {
  readonly day: number
  readonly purpose: number
  /** Null for a new one. */
  readonly matter: string | null
  /** What was attempted; later attempts do not count. */
  readonly attempts: readonly EarlierAttempt[]
}

/** What is true at this moment: every way that is open, the best, and a choice made at random. */
export function truthAt(
  world: World,
  person: Person,
  moment: Moment,
): Pick<Truth, 'P' | 'best' | 'bw' | 'order' | 'rand'> {
  const P = chancesAt(world, person, moment)
  const ways = SET_CHANNELS.map((_, k) => bestOf(P.slice(k * WINDOWS_PER_WEEK, (k + 1) * WINDOWS_PER_WEEK)))
  const best = ways.map(({ chance }) => chance)
  const open = P.filter((chance) => chance >= 0)
  return {
    P,
    best,
    bw: ways.map(({ window }) => window),
    order: best
      .map((_, k) => k)
      .filter((k) => at(best, k) >= 0)
      .sort((a, b) => at(best, b) - at(best, a)),
    rand: open.reduce((sum, chance) => sum + chance, 0) / open.length,
  }
}

function chancesAt({ population }: World, person: Person, { day, purpose, matter, attempts }: Moment): number[] {
  const chances = new Array<number>(CHANNEL_COUNT * WINDOWS_PER_WEEK).fill(-1)
  SET_CHANNELS.forEach((name, channel) => {
    if (person.isReachable[channel] !== 1) return
    const fatigue = fatigueAt(attempts, { day, channel, matter })
    for (const window of openWindows(name, purposeAt(purpose))) {
      const approach = { day, channel, window, purpose, fatigue }
      chances[channel * WINDOWS_PER_WEEK + window] = chanceOf(population, person.ways, approach)
    }
  })
  return chances
}

function bestOf(chances: readonly number[]): { chance: number; window: number } {
  const chance = Math.max(...chances)
  return { chance, window: chance < 0 ? 0 : chances.indexOf(chance) }
}
