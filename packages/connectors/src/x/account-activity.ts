import { consent, type Fields, skipped, type Told } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { requiredTime, unixMilliseconds } from '../kit/vendor-time.ts'
import { objectIn, objectsIn } from '../kit/vendor-words.ts'
import type { XEvent } from './events.ts'
import { keptMessage, keptParts } from './kept-parts.ts'
import { namesOf, peopleIn, personOf, readerOf, type XReader } from './people.ts'
import { tellTweet } from './posts.ts'
import { tellDirectMessage } from './private-messages.ts'

type Tell = (event: Fields, reader: XReader) => readonly Told[]

/** The lists of the Account Activity API: https://docs.x.com/x-api/account-activity/introduction. */
const LISTS: Readonly<Record<string, Tell | string>> = {
  direct_message_events: tellDirectMessage,
  tweet_create_events: tellTweet,
  block_events: tellBlock,
  direct_message_mark_read_events: 'a receipt, which does not tell private messages from public ones',
  direct_message_indicate_typing_events: 'somebody is typing',
  tweet_delete_events: 'a post was taken back; nothing of its words was kept',
  favorite_events: 'a like, which says nothing to us',
  follow_events: 'a follower, who has written nothing',
  unfollow_events: 'a follower who left, and wrote nothing',
  unblock_events: 'an account was blocked, and is no more',
  mute_events: 'an account is muted',
  unmute_events: 'an account is muted no more',
}

/** What tells of the subscription, and of nobody. */
const NOTICES: Readonly<Record<string, string>> = {
  user_event: 'the app may read this account no more',
  replay_event: 'what was missed is sent again',
  replay_job_status: 'what was missed was sent again',
}

/** The events of a body; null when it is no body of this API. */
export function accountActivityEvents(body: Fields, own: ReadonlySet<string>): readonly XEvent[] | null {
  const lists = Object.entries(LISTS).filter(([name]) => Array.isArray(body[name]))
  const notices = Object.entries(NOTICES).filter(([name]) => body[name] !== undefined)
  if (lists.length === 0 && notices.length === 0) return null
  return [
    ...lists.flatMap(([name, tell]) =>
      objectsIn(body, name).map((event, at) => eventOf(body, own, { name, tell, event, at })),
    ),
    ...notices.map(([name, why]): XEvent => ({ place: name, kept: {}, tell: () => [skipped(why)] })),
  ]
}

interface Listed {
  readonly name: string
  readonly tell: Tell | string
  readonly event: Fields
  readonly at: number
}

function eventOf(body: Fields, own: ReadonlySet<string>, { name, tell, event, at }: Listed): XEvent {
  const kept = name === 'direct_message_events' ? keptMessage(event) : keptParts(event)
  return {
    place: `${name} ${at + 1}`,
    kept: { for_user_id: body.for_user_id, [name]: [kept] },
    tell: () => (typeof tell === 'string' ? [skipped(tell)] : tellFor(body, own, event, tell)),
  }
}

function tellFor(body: Fields, own: ReadonlySet<string>, event: Fields, tell: Tell): readonly Told[] {
  const account = idIn(body, 'for_user_id')
  if (tell === tellTweet && account !== null && own.size > 0 && !own.has(account))
    return [skipped('about an account that is not ours')]
  return tell(event, readerOf(own, account, peopleIn(body)))
}

/** Whoever blocks us wants nothing of us over X, whatever it is for. */
function tellBlock(event: Fields, reader: XReader): readonly Told[] {
  const [source, target] = [objectIn(event, 'source'), objectIn(event, 'target')]
  const id = requiredId(source, 'id')
  if (!reader.own.has(requiredId(target, 'id'))) return [skipped('an account of our own blocks somebody')]
  const { ref, told } = namesOf(id, { ...reader, people: new Map([...reader.people, ...personOf(source)]) })
  const at = requiredTime(event, 'created_timestamp', unixMilliseconds)
  const withdrawn = { source: 'x', customer: ref, channel: 'X', status: 'WITHDRAWN', at, proof: 'blocked us' }
  return [
    ...told,
    consent({ ...withdrawn, purposeClass: 'MARKETING' }),
    consent({ ...withdrawn, purposeClass: 'TRANSACTIONAL' }),
  ]
}
