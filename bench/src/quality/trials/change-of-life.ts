import { gradeChoice, recovered } from '../score/grade-choice.ts'
import { dayOf } from '../world/calendar.ts'
import { changeOfLife as dayOfChange } from '../world/change-of-life.ts'
import type { PersonAndLife } from '../world/test-life.ts'
import type { World } from '../world/world.ts'
import type { Arena, Contestant } from './arena.ts'
import type { Finding, Measured, Trial } from './finding.ts'
import { questionOn } from './question-on.ts'

/** Contacts since the change after which it is asked again. */
const AFTER = [0, 1, 3, 5, 10]
const LAST = 10
/** The place of service, the purpose that everyone knows. */
const PURPOSE = 2
const MOMENT = 0.01

/** Little is lost in a world, and by few customers, so that a single share would say next to nothing. */
const WORLDS = 15

/** People whose life changed from one day to the next. */
export const changeOfLife: Trial = {
  title: 'After a change of life',
  about:
    'Customers whose ways changed from one day to the next and who had at least ten contacts afterwards: share recovered just before, at once, and after so many contacts; and how much of what the change cost is regained after ten, of what all worlds lost together.',
  worlds: WORLDS,
  measure: ({ world, tests, contestants }: Arena): Finding => {
    const changed = tests.flatMap(changedWithContacts)
    const rows = contestants.map((contestant) => ({
      label: contestant.name,
      cells: shares(world, changed, contestant),
    }))
    return {
      tables: [{ name: 'method', columns: ['before', ...AFTER.map((contacts) => `after ${contacts}`)], rows }],
      figures: rows.slice(0, 1).map(({ cells }) => regained(cells)),
    }
  },
}

/** The share of the loss that is made good after ten contacts. */
function regained(cells: readonly number[]): Measured {
  const [before = Number.NaN, atOnce = Number.NaN] = cells
  const later = cells.at(-1) ?? Number.NaN
  const lost = before - atOnce
  const value = (later - atOnce) / lost
  return { name: 'share of the loss regained within 10 contacts', value, amount: lost, bar: { atLeast: 0.5 } }
}

interface Changed {
  readonly lived: PersonAndLife
  readonly changeDay: number
  /** The days of the contacts since. */
  readonly contactDays: readonly number[]
}

function changedWithContacts(lived: PersonAndLife): Changed[] {
  const changeDay = dayOfChange(lived.person)
  if (changeDay === null) return []
  const contactDays = lived.life.events
    .filter(({ type }) => type === 'attempt' || type === 'inbound')
    .map(({ at }) => dayOf(at))
    .filter((day) => day > changeDay)
  return contactDays.length < LAST ? [] : [{ lived, changeDay, contactDays }]
}

function shares(world: World, changed: readonly Changed[], contestant: Contestant): number[] {
  const asked = (dayFor: (each: Changed) => number) =>
    recovered(
      changed.map((each) => {
        const { query, truth } = questionOn(world, each.lived, { day: dayFor(each), purpose: PURPOSE })
        return gradeChoice(query, truth, contestant.answer(query))
      }),
    )
  const before = asked(({ changeDay }) => changeDay - MOMENT)
  return [before, ...AFTER.map((contacts) => asked((each) => dayAfter(each, contacts) + MOMENT))]
}

function dayAfter({ changeDay, contactDays }: Changed, contacts: number): number {
  return contactDays[contacts - 1] ?? changeDay
}
