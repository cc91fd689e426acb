import { fault, shortened } from '@wavelength/core'
import type { Fields, Told } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'
import { accountActivityEvents } from './account-activity.ts'
import { activityEvent } from './activity.ts'
import { pulledEvents } from './pulls.ts'

/** One event of a body. */
export interface XEvent {
  /** Where in the body it stands; empty for the body itself. */
  readonly place: string
  /** What of it may be kept: no words, no keys of conversations, no portraits of people. */
  readonly kept: Fields
  /** May throw `IssueFound`. */
  tell(): readonly Told[]
}

/** The events of one body, in whichever of the three forms it comes. */
export function eventsIn(body: Fields, own: ReadonlySet<string>): readonly XEvent[] {
  const data = body.data
  if (isObject(data) && 'payload' in data) return activityEvent(data, own)
  const events = accountActivityEvents(body, own)
  if (events !== null) return events
  return pulledEvents(body, own) ?? [{ place: '', kept: body, tell: () => refuse(body) }]
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(body: Fields): never {
  const title = textIn(body, 'title')
  if (title !== null) throw fault('UNKNOWN_VALUE', ['title'], `X answered "${shortened(title)}" and nothing else`)
  throw fault('REQUIRED', ['data'], 'data is missing: this is neither a page of the API of X nor the body of a webhook')
}
