import { fault } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { idIn } from '../kit/vendor-id.ts'
import { meaningOf, objectIn, objectsIn } from '../kit/vendor-words.ts'
import type { XEvent } from './events.ts'
import { keptParts } from './kept-parts.ts'
import { peopleIn, readerOf, type XReader } from './people.ts'
import { tellPost } from './posts.ts'
import { tellChat, tellDirectMessage } from './private-messages.ts'

type Tell = (payload: Fields, reader: XReader) => readonly Told[]

/** The events of the X Activity API, or why they are about no contact: https://docs.x.com/x-api/activity/introduction. */
const TYPES: Readonly<Record<string, Tell | string>> = {
  'post.create': tellPostOfAccount,
  'post.mention.create': tellPost,
  'post.reply.create': tellPost,
  'post.quote.create': tellPost,
  'post.repost.create': 'a repost, which says nothing of its own',
  'post.delete': 'a post was taken back; nothing of its words was kept',
  'like.create': 'a like, which says nothing to us',
  'follow.follow': 'a follower, who has written nothing',
  'follow.unfollow': 'a follower who left, and wrote nothing',
  'dm.received': tellDirectMessages,
  'dm.sent': tellDirectMessages,
  'dm.read': 'a receipt, which does not tell private messages from public ones',
  'dm.indicate_typing': 'somebody is typing',
  'chat.received': tellChat,
  'chat.sent': tellChat,
  'chat.conversation_join': 'who takes part in a conversation',
  'mute.mute': 'an account of our own mutes somebody',
  'mute.unmute': 'an account of our own mutes somebody no more',
  'block.block': 'an account was blocked, and when is not told',
  'block.unblock': 'an account was blocked, and is no more',
  'profile.update.bio': 'a profile was changed',
  'profile.update.profile_picture': 'a profile was changed',
  'profile.update.banner_picture': 'a profile was changed',
  'profile.update.screenname': 'a profile was changed',
  'profile.update.handle': 'a profile was changed',
  'profile.update.geo': 'a profile was changed',
  'profile.update.url': 'a profile was changed',
  'profile.update.verified_badge': 'a profile was changed',
  'profile.update.affiliate_badge': 'a profile was changed',
  'spaces.start': 'a broadcast',
  'spaces.end': 'a broadcast',
  'broadcast.chat': 'the chat of a broadcast',
  'news.new': 'news',
  'oauth.revoke': 'the app may read this account no more',
}

/** The one event of a delivery: `{data: {event_type, filter, payload, includes}}`. */
export function activityEvent(data: Fields, own: ReadonlySet<string>): readonly XEvent[] {
  const payload = objectIn(data, 'payload')
  const filter = objectIn(data, 'filter')
  const kept = { data: { event_type: data.event_type, filter, payload: keptParts(payload) } }
  return [{ place: '', kept, tell: () => tellActivity(data, payload, idIn(filter, 'user_id'), own) }]
}

function tellActivity(data: Fields, payload: Fields, account: string | null, own: ReadonlySet<string>) {
  const tell = meaningOf(TYPES, data, 'event_type')
  if (typeof tell === 'string') return [skipped(tell)]
  // Public events can be had of any account, so an event may be about somebody else's.
  if (isOfPosts(data) && account !== null && own.size > 0 && !own.has(account))
    return [skipped('about an account that is not ours')]
  return tell(payload, readerOf(own, account, new Map([...peopleIn(data), ...peopleIn(payload)])))
}

function isOfPosts(data: Fields): boolean {
  return String(data.event_type).startsWith('post.')
}

function tellPostOfAccount(payload: Fields, reader: XReader): readonly Told[] {
  return reader.own.has(idIn(payload, 'author_id') ?? '')
    ? tellPost(payload, reader)
    : [skipped('a post of an account that is not ours')]
}

function tellDirectMessages(payload: Fields, reader: XReader): readonly Told[] {
  const events = objectsIn(payload, 'direct_message_events')
  if (events.length === 0) throw fault('REQUIRED', ['direct_message_events'], 'direct_message_events is missing')
  return events.flatMap((event) => tellDirectMessage(event, reader))
}
