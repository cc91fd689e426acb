import { fault } from '@wavelength/core'
import { type Fields, skipped } from '../kit/told.ts'
import { objectIn, objectsIn } from '../kit/vendor-words.ts'
import type { XEvent } from './events.ts'
import { keptParts } from './kept-parts.ts'
import { peopleIn, readerOf } from './people.ts'
import { tellPost } from './posts.ts'
import { tellListedMessage } from './private-messages.ts'

/** The events of a page of the second API, or of one element of it; null when it is neither. */
export function pulledEvents(body: Fields, own: ReadonlySet<string>): readonly XEvent[] | null {
  const elements = elementsOf(body)
  if (elements === null) return null
  if (own.size === 0) return [{ place: '', kept: {}, tell: refuseWithoutOwn }]
  if (elements.length === 0) return [{ place: '', kept: {}, tell: () => [skipped('an empty page')] }]
  const reader = readerOf(own, null, peopleIn(body))
  return elements.map((element, at) => ({
    place: element === body ? '' : `data ${at + 1}`,
    kept: keptParts(element),
    tell: () => ('event_type' in element ? tellListedMessage(element, reader) : tellPost(element, reader)),
  }))
}

function elementsOf(body: Fields): readonly Fields[] | null {
  if (Array.isArray(body.data)) return objectsIn(body, 'data')
  if ('id' in objectIn(body, 'data')) return [objectIn(body, 'data')]
  if ('result_count' in objectIn(body, 'meta')) return []
  return 'id' in body ? [body] : null
}

function refuseWithoutOwn(): never {
  const message = 'without the ids of your own accounts, such as "x:2244994945", nobody can say who wrote to whom'
  throw fault('REQUIRED', ['ownAddresses'], message)
}
