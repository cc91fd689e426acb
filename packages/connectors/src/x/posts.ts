import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { isoClock, mailClock, requiredTime, type VendorClock } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, objectsIn } from '../kit/vendor-words.ts'
import { isAutomated, namesOf, personOf, type XReader } from './people.ts'

/** A post of the second API: https://docs.x.com/x-api/fundamentals/data-dictionary. */
export function tellPost(post: Fields, reader: XReader): readonly Told[] {
  const references = objectsIn(post, 'referenced_tweets')
  const kinds = references.map((reference) => meaningOf(REFERENCES, reference, 'type'))
  return tellWritten(
    {
      id: requiredId(post, 'id'),
      authorId: requiredId(post, 'author_id'),
      at: requiredTime(post, 'created_at', isoClock),
      answeredId: idIn(post, 'in_reply_to_user_id'),
      answers: references.flatMap((reference, at) => (kinds[at] === 'ANSWER' ? [requiredId(reference, 'id')] : [])),
      isRepost: kinds.includes('REPOST'),
    },
    reader,
  )
}

const REFERENCES: Readonly<Record<string, 'ANSWER' | 'QUOTE' | 'REPOST'>> = {
  replied_to: 'ANSWER',
  quoted: 'QUOTE',
  retweeted: 'REPOST',
}

/** A post of the first API, which names its author in itself; of its ids only the texts are whole. */
export function tellTweet(tweet: Fields, reader: XReader): readonly Told[] {
  const user = objectIn(tweet, 'user')
  const answered = idIn(tweet, 'in_reply_to_status_id_str') ?? idIn(tweet, 'in_reply_to_status_id')
  return tellWritten(
    {
      id: wholeId(tweet),
      authorId: wholeId(user),
      at: requiredTime(tweet, 'created_at', tweetClock),
      answeredId: idIn(tweet, 'in_reply_to_user_id_str') ?? idIn(tweet, 'in_reply_to_user_id'),
      answers: answered === null ? [] : [answered],
      isRepost: 'retweeted_status' in tweet,
    },
    { ...reader, people: new Map([...reader.people, ...personOf(user)]) },
  )
}

function wholeId(fields: Fields): string {
  return idIn(fields, 'id_str') ?? requiredId(fields, 'id')
}

/** "Mon Mar 26 16:33:26 +0000 2018": the parts of a mail's date in another order. */
const tweetClock: VendorClock = (text) => {
  const [, day, month, date, time, offset, year] = /^(\w{3}) (\w{3}) (\d\d) (\S+) (\S+) (\d{4})$/.exec(text) ?? []
  return day === undefined ? null : mailClock(`${day}, ${date} ${month} ${year} ${time} ${offset}`)
}

interface Written {
  readonly id: string
  readonly authorId: string
  readonly at: string
  /** Whom it answers. */
  readonly answeredId: string | null
  /** The posts that it answers. */
  readonly answers: readonly string[]
  readonly isRepost: boolean
}

function tellWritten(post: Written, reader: XReader): readonly Told[] {
  if (post.isRepost) return [skipped('a repost, which says nothing of its own')]
  const isOurs = reader.own.has(post.authorId)
  if (isOurs && post.answeredId === null) return [skipped('a post of our own, to nobody alone')]
  if (isOurs && reader.own.has(post.answeredId ?? '')) return [skipped('an answer to ourselves')]
  const { ref, told } = namesOf(isOurs ? (post.answeredId ?? '') : post.authorId, reader)
  return [
    ...told,
    contact({
      source: 'x',
      sourceId: post.id,
      customer: ref,
      channel: 'X',
      direction: isOurs ? 'OUTBOUND' : 'INBOUND',
      occurredAt: post.at,
      automated: isOurs ? null : isAutomated(post.authorId, reader),
      thread: post.answers,
    }),
  ]
}
