import type { FatigueWords, InteractionFilter, Measure, MeasurePart, PermissionWords } from '@wavelength/core'
import { createContext, useContext } from 'react'
import { withoutChannels } from '../filters/filter.ts'
import type { Period } from '../filters/period.ts'
import { askedOf, type View } from '../report/view.ts'
import type { PeopleWords } from './people-search.ts'

/** The contacts that one measure counts under the filter of the page and the keys of the mark. */
interface ByContacts {
  readonly measure: Measure
  /** Of a share: the counted ones or all; all unless told. */
  readonly part?: MeasurePart
  readonly narrowed: InteractionFilter
  /** Other days than those of the page. */
  readonly range?: Period
  /** The number was counted without the page's choice of channels. */
  readonly ignoresChannels?: boolean
}

/** Which customers the report was narrowed to. */
interface OfPeople {
  readonly of?: Pick<PeopleWords, 'ageBands' | 'segments' | 'countries'>
}

interface ByPermission extends OfPeople {
  readonly permission: PermissionWords
}

interface ByFatigue extends OfPeople {
  readonly fatigue: FatigueWords
}

/** Whom a mark stands for: by their contacts, by what they permit, or by how often they are contacted. */
export type Behind = {
  /** "Attempts that went unanswered: Phone, 18–24" */
  readonly title: string
} & (ByContacts | ByPermission | ByFatigue)

/** In the words of the API's filter of customers. */
export function wordsOf(behind: Behind, view: View | null): PeopleWords {
  if ('permission' in behind) return { permission: behind.permission, ...behind.of }
  if ('fatigue' in behind) return { fatigue: behind.fatigue, ...behind.of }
  if (view === null) throw new Error('Contacts stand behind a number only on a page that has days.')
  const { measure, part, narrowed, range, ignoresChannels } = behind
  const { filter, timeZone } = ignoresChannels ? { ...view, filter: withoutChannels(view.filter) } : view
  const asked = askedOf({ ...view, filter, timeZone })
  return {
    contacts: {
      range: range ?? asked.range,
      ...(asked.timeZone !== undefined && { timeZone: asked.timeZone }),
      filter: { ...asked.filter, ...narrowed },
      measure,
      ...(part && { part }),
    },
  }
}

type ShowBehind = (behind: Behind) => void

/** Null: this reader may not see people. */
export const BehindContext = createContext<ShowBehind | null>(null)

export function useBehind(): ShowBehind | null {
  return useContext(BehindContext)
}
