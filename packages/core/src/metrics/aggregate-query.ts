import type { Channel, ChannelFamily } from '../model/channel.ts'
import type { AgeBand, Generation } from '../model/cohort.ts'
import type { Direction, MailClass } from '../model/contact.ts'
import type { Weekday } from '../model/local-time.ts'
import type { Purpose } from '../model/purpose.ts'
import type { Granularity } from './buckets.ts'
import type { ContactsInWeek } from './contacts-in-week.ts'
import type { Dimension } from './dimension.ts'
import type { Measure } from './measure.ts'
import type { ReplyDelay } from './reply-delay.ts'

type Optional<T> = T | null | undefined
type SomeOf<T> = Optional<readonly T[]>

/** Whole days, `from` included and `to` not, as ISO dates. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

/** Only contacts that match every list that is given. `UNKNOWN` stands for a segment or country not known. */
export interface InteractionFilter {
  readonly channels?: SomeOf<Channel>
  readonly families?: SomeOf<ChannelFamily>
  readonly directions?: SomeOf<Direction>
  readonly ageBands?: SomeOf<AgeBand>
  readonly generations?: SomeOf<Generation>
  readonly purposes?: SomeOf<Purpose>
  readonly segments?: SomeOf<string>
  readonly countries?: SomeOf<string>
  readonly sources?: SomeOf<string>
  readonly mailClasses?: SomeOf<MailClass>
  /** 1 to 4; 4 stands for the fourth and every later attempt. */
  readonly attemptNumbers?: SomeOf<number>
  readonly previousChannels?: SomeOf<Channel>
  readonly replyDelays?: SomeOf<ReplyDelay>
  readonly contactsInWeek?: SomeOf<ContactsInWeek>
  readonly localWeekdays?: SomeOf<Weekday>
  /** 0 to 23. */
  readonly localHours?: SomeOf<number>
}

export const SORT_DIRECTIONS = ['ASC', 'DESC'] as const
export type SortDirection = (typeof SORT_DIRECTIONS)[number]

/** Exactly one of measure, dimension and start. Rows without a value come last either way. */
export interface AggregateOrder {
  readonly measure?: Optional<Measure>
  readonly dimension?: Optional<Dimension>
  readonly start?: Optional<boolean>
  readonly direction: SortDirection
}

/** A question about many contacts, as it is asked. */
export interface AggregateQuery {
  readonly measures: readonly Measure[]
  readonly dimensions?: SomeOf<Dimension>
  readonly granularity?: Optional<Granularity>
  readonly range: DateRange
  /** In whose days the range and the buckets are cut; the reporting zone when not given. */
  readonly timeZone?: Optional<string>
  readonly filter?: Optional<InteractionFilter>
  readonly orderBy?: SomeOf<AggregateOrder>
  readonly limit?: Optional<number>
  /** The `endCursor` of the answer that this one goes on from: the same question, asked again. */
  readonly after?: Optional<string>
  /** People are counted one by one, however many contacts there are and however long it takes. */
  readonly exactPeople?: Optional<boolean>
  /** A second range, whose values come back as `previous`. */
  readonly compareWith?: Optional<DateRange>
}
