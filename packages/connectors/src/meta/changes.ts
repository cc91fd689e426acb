import { type Fields, skipped, type Told } from '../kit/told.ts'
import { meaningOf, objectIn } from '../kit/vendor-words.ts'
import type { Account } from './envelope.ts'
import { tellFeed } from './feed.ts'
import { tellComment } from './instagram-comments.ts'

type Tell = (value: Fields, account: Account) => readonly Told[]

/** What the page says of itself: https://developers.facebook.com/docs/graph-api/webhooks/reference/page. */
const OF_THE_PAGE =
  'about affiliation attire awards bio birthday category checkins company_overview culinary_team current_location ' +
  'description email founded general_info general_manager hometown hours location members mission name ' +
  'page_about_story page_change_proposal page_upcoming_change parking payment_options personal_info ' +
  'personal_interests phone picture price_range products public_transit website'

/** What a page or an Instagram account subscribes to, or why it is about no contact. */
const FIELDS: Readonly<Record<string, Tell | string>> = {
  feed: tellFeed,
  mention: tellFeed,
  ratings: tellFeed,
  comments: tellComment,
  live_comments: tellComment,
  mentions: 'a mention, of which only the number of the comment is told, and not who wrote it',
  leadgen: 'a form of an advertisement, of which only the number is told, and not who filled it in',
  conversations: 'a conversation, whose messages come by themselves',
  story_insights: 'the numbers of a story',
  live_videos: 'a video of our own',
  videos: 'a video of our own',
  ...Object.fromEntries(OF_THE_PAGE.split(' ').map((field) => [field, 'something that the page says of itself'])),
}

/** One element of `changes`: `{field, value}`. */
export function tellChange(change: Fields, account: Account): readonly Told[] {
  const tell = meaningOf(FIELDS, change, 'field')
  return typeof tell === 'string' ? [skipped(tell)] : tell(objectIn(change, 'value'), account)
}
