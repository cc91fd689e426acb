import { known } from '../kit/known.ts'
import { contact, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { changeClock } from './clocks.ts'
import type { Account } from './envelope.ts'
import { personOf } from './people.ts'

/**
 * The things that are written on a page, by the field of their id; null is written to nobody:
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/page/#feed.
 */
const ID_OF_ITEM: Readonly<Record<string, string | null>> = {
  comment: 'comment_id',
  post: 'post_id',
  status: 'post_id',
  photo: 'post_id',
  video: 'post_id',
  link: 'post_id',
  note: 'post_id',
  question: 'post_id',
  story: 'post_id',
  mention: 'post_id',
  rating: 'open_graph_story_id',
  like: null,
  reaction: null,
  share: null,
  tag: null,
  album: null,
  event: null,
  milestone: null,
  page: null,
  picture: null,
  'photo-album': null,
  'platform-story': null,
  profile: null,
}

/** Only what is new is a contact; null tells of a thing that is known already, or of a visitor. */
const IS_NEW: Readonly<Record<string, boolean>> = {
  add: true,
  edit: false,
  edited: false,
  update: false,
  remove: false,
  delete: false,
  hide: false,
  unhide: false,
  block: false,
  unblock: false,
  follow: false,
  mute: false,
}

/** What somebody wrote on our page, or of it. */
export function tellFeed(value: Fields, account: Account): readonly Told[] {
  const idField = meaningOf(ID_OF_ITEM, value, 'item')
  if (idField === null) return [skipped('a like, a share or the like, which says nothing to us')]
  if (!meaningOf(IS_NEW, value, 'verb')) return [skipped('a change to what is on the page, and nothing new')]
  const author = authorOf(value)
  if (author === null) return [skipped('who wrote it is not told')]
  if (author.id === account.id) return [skipped('written by the page itself; to whom is not told')]
  const occurredAt = timeIn(value, 'created_time', changeClock) ?? timeIn(account.entry, 'time', changeClock)
  return [
    customer(known({ ...personOf(author.id), name: author.name })),
    contact({
      source: 'meta',
      sourceId: requiredId(value, idField),
      customer: personOf(author.id),
      channel: account.channel,
      direction: 'INBOUND',
      occurredAt,
    }),
  ]
}

interface Author {
  readonly id: string
  readonly name: string | null
}

/** Feeds say `from`, mentions may say `sender_id`, and ratings say `reviewer_id`. */
function authorOf(value: Fields): Author | null {
  const from = objectIn(value, 'from')
  const id = idIn(from, 'id') ?? idIn(value, 'sender_id') ?? idIn(value, 'reviewer_id')
  const name = textIn(from, 'name') ?? textIn(value, 'sender_name') ?? textIn(value, 'reviewer_name')
  return id === null ? null : { id, name }
}
