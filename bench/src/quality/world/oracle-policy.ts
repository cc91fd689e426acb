import { SET_CHANNELS, SET_PURPOSES } from '../question-set.ts'
import { at } from './at.ts'
import { dayOf } from './calendar.ts'
import { oracleRanking } from './oracle.ts'
import type { Person } from './person.ts'
import type { ContactPolicy } from './replay.ts'
import { truthAt } from './truth.ts'
import type { World } from './world.ts'

/** Always the way that is truly best for this one attempt. */
export function oraclePolicy(world: World, person: Person): ContactPolicy {
  return ({ asOf, purpose, matter, history }) => {
    const attempts = history.flatMap((event) =>
      event.type === 'attempt'
        ? [{ day: dayOf(event.at), channel: SET_CHANNELS.indexOf(event.channel), matter: event.matter }]
        : [],
    )
    const moment = { day: dayOf(asOf), purpose: SET_PURPOSES.indexOf(purpose), matter, attempts }
    return at(oracleRanking(truthAt(world, person, moment)), 0)
  }
}
