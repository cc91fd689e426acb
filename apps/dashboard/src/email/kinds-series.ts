import { type InteractionFilter, MAIL_CLASSES, type MailClass, PURPOSE_TRAITS, PURPOSES } from '@wavelength/core'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import { MOST_BARS, type TimePoint, timePointAt } from '../charts/interval.ts'
import type { Filter } from '../filters/filter.ts'
import { percent } from '../format/number.ts'
import type { View } from '../report/view.ts'
import { isClear, leadWithin } from '../statistics/difference.ts'
import { t } from '../words/t.ts'

/** Who sends an email, and what it is to whoever gets it. */
const MAIL_KINDS = ['OUR_MARKETING', 'OUR_SERVICE', 'LEGITIMATE', 'GRAYMAIL', 'SPAM', 'UNKNOWN'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

export const MAIL_KIND_LABELS = {
  OUR_MARKETING: 'From us: marketing',
  OUR_SERVICE: 'From us: all else',
  LEGITIMATE: 'To us: wanted mail',
  GRAYMAIL: 'To us: graymail',
  SPAM: 'To us: spam',
  UNKNOWN: 'To us: not classified',
} as const satisfies Record<MailKind, string>

export interface MailKindSeries {
  readonly kind: MailKind
  /** One for each point. */
  readonly emails: readonly number[]
  readonly total: number
}

export interface MailKinds {
  readonly points: readonly TimePoint[]
  readonly kinds: readonly MailKindSeries[]
  readonly total: number
}

interface Answer {
  readonly ours: Aggregate
  readonly theirs: Aggregate
}

/** Emails of each kind in each stretch of time; kinds of which there was none are left out. */
export function toMailKinds({ ours, theirs }: Answer, view: View): MailKinds {
  const counts = [...countsIn(ours, ourKind), ...countsIn(theirs, theirKind)]
  const starts = [...new Set(counts.map(({ start }) => start))].sort().slice(-MOST_BARS)
  const kinds = MAIL_KINDS.map((kind) => {
    const ofKind = counts.filter((each) => each.kind === kind)
    const emails = starts.map((start) => sum(ofKind.filter((each) => each.start === start)))
    return { kind, emails, total: emails.reduce((total, each) => total + each, 0) }
  }).filter(({ total }) => total > 0)
  const total = kinds.reduce((all, kind) => all + kind.total, 0)
  return { points: starts.map((start) => timePointAt(start, view)), kinds, total }
}

interface Counted {
  readonly kind: MailKind
  readonly start: string
  readonly emails: number
}
type Row = Aggregate['rows'][number]

function countsIn(aggregate: Aggregate, kindOf: (row: Row) => MailKind | null): Counted[] {
  return aggregate.rows.flatMap((row) => {
    const kind = kindOf(row)
    const emails = measured(row, 'EMAILS').value
    return kind && row.start !== null && emails !== null ? [{ kind, start: row.start, emails }] : []
  })
}

function ourKind(row: Row): MailKind | null {
  const purpose = keyIn(row, 'PURPOSE', PURPOSES)
  return purpose && (PURPOSE_TRAITS[purpose].marketing ? 'OUR_MARKETING' : 'OUR_SERVICE')
}

function theirKind(row: Row): MailClass | null {
  return keyIn(row, 'MAIL_CLASS', MAIL_CLASSES)
}

function sum(counts: readonly Counted[]): number {
  return counts.reduce((total, { emails }) => total + emails, 0)
}

/** The emails of a kind, as the API's filter; what the page is narrowed to stays. */
export function narrowedTo(kind: MailKind, { purposes }: Filter): InteractionFilter {
  if (kind !== 'OUR_MARKETING' && kind !== 'OUR_SERVICE') return { directions: ['INBOUND'], mailClasses: [kind] }
  const looked = purposes.length > 0 ? purposes : PURPOSES
  const wanted = looked.filter((purpose) => PURPOSE_TRAITS[purpose].marketing === (kind === 'OUR_MARKETING'))
  return { directions: ['OUTBOUND'], purposes: wanted }
}

/** "Marketing makes up 63% of the email we send"; silent unless more than half or less is beyond chance. */
export function mailKindsFinding({ kinds }: MailKinds): string | null {
  const totalOf = (kind: MailKind) => kinds.find((each) => each.kind === kind)?.total ?? 0
  const [marketing, others] = [totalOf('OUR_MARKETING'), totalOf('OUR_SERVICE')]
  const ours = marketing + others
  if (ours < SOUND || marketing === 0 || !isClear(leadWithin(marketing, others, ours))) return null
  const share = percent(marketing / ours)
  return marketing > others
    ? t('Most of the email we send is marketing: {share}', { share })
    : t('Marketing is the smaller part of the email we send: {share}', { share })
}

/** Fewer are counted, but nothing is concluded from them. */
const SOUND = 30
