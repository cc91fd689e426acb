import {
  CONTACTS_LAST_WEEK,
  type ContactsLastWeek,
  FATIGUE_CLASSES,
  type FatigueClass,
  type FatigueWords,
} from '@wavelength/core'
import type { Behind } from '../behind/behind.ts'
import { peopleOf } from '../filters/filter.ts'
import { percent } from '../format/number.ts'
import { countCell, numberColumn, shareCell, type Table, textCell, textColumn, tooFew } from '../panel/table.ts'
import type { View } from '../report/view.ts'
import { isClear, leadWithin } from '../statistics/difference.ts'
import { t, word } from '../words/t.ts'
import type { FatigueAnswer } from './fatigue-query.ts'

/** Customers of one class, now and in the stretch before. Null: withheld. */
export interface CustomerClass {
  readonly key: string
  readonly label: string
  readonly customers: number | null
  readonly previous: number | null
  /** Of all customers, one of one. */
  readonly share: number | null
  readonly behind: Behind | null
}

const CLASS_LABELS = {
  OVER_CONTACTED: 'Over-contacted',
  IN_RANGE: 'In range',
  UNDER_CONTACTED: 'Under-contacted',
} satisfies Record<FatigueClass, string>

const LAST_WEEK_LABELS = {
  NONE: 'No contact',
  ONE: '1 contact',
  TWO: '2 contacts',
  THREE_TO_FOUR: '3–4 contacts',
  FIVE_TO_SEVEN: '5–7 contacts',
  EIGHT_OR_MORE: '8+ contacts',
} satisfies Record<ContactsLastWeek, string>

/** Too often first, then those who are left alone because there is no way to them. */
export function toFatigueClasses(answer: FatigueAnswer, view: View): CustomerClass[] {
  if (!answer.customers) return []
  const classes = FATIGUE_CLASSES.toReversed().flatMap((fatigueClass) => {
    const found = answer.classes.find((each) => each.fatigueClass === fatigueClass)
    const label = word(CLASS_LABELS[fatigueClass])
    const behind = customersBehind(label, { classes: [fatigueClass] }, view)
    return found ? [classOf({ key: fatigueClass, label, behind }, found, answer)] : []
  })
  const without = { key: 'WITHOUT_ADDRESS', label: t('No contact, and no address'), behind: null }
  return [...classes, classOf(without, answer.withoutAddress, answer)]
}

/** No contact first. */
export function toLastWeek(answer: FatigueAnswer, view: View): CustomerClass[] {
  if (!answer.customers) return []
  return CONTACTS_LAST_WEEK.flatMap((contacts) => {
    const found = answer.lastWeek.find((each) => each.contacts === contacts)
    const label = word(LAST_WEEK_LABELS[contacts])
    const behind = customersBehind(label, { contactsLastWeek: [contacts] }, view)
    return found ? [classOf({ key: contacts, label, behind }, found, answer)] : []
  })
}

type Counted = FatigueAnswer['withoutAddress']

function classOf(
  named: Pick<CustomerClass, 'key' | 'label' | 'behind'>,
  { customers, previous }: Counted,
  { customers: all }: FatigueAnswer,
): CustomerClass {
  return { ...named, customers, previous, share: customers === null || !all ? null : customers / all }
}

/** A list of customers cannot be narrowed by age or segment as well, so then nobody is named. */
function customersBehind(label: string, fatigue: FatigueWords, { filter }: View): Behind {
  return { title: t('Customers: {group}', { group: label }), fatigue, of: peopleOf(filter) }
}

/** "412 of 4,902 customers are over-contacted, up from 374"; without comparison unless it is beyond chance. */
export function fatigueFinding({ classes, customers: all }: FatigueAnswer): string | null {
  const classOfAll = (wanted: FatigueClass) => classes.find(({ fatigueClass }) => fatigueClass === wanted)
  const [over, under] = [classOfAll('OVER_CONTACTED'), classOfAll('UNDER_CONTACTED')]
  if (all === null || all < SOUND || !over || over.customers === null) return null
  if (over.customers > 0) return overText(over.customers, over.previous, all)
  if (!under?.customers) return null
  return t('Nobody is over-contacted; {n} of {all} customers are under-contacted', { n: under.customers, all })
}

function overText(n: number, before: number | null, all: number): string {
  if (before === null || !isClear(leadWithin(n, before, all)))
    return t('{n} of {all} customers are over-contacted', { n, all })
  return n > before
    ? t('{n} of {all} customers are over-contacted, up from {before} four weeks before', { n, all, before })
    : t('{n} of {all} customers are over-contacted, down from {before} four weeks before', { n, all, before })
}

/** "18% of customers heard from us in the last seven days"; silent about few. */
export function lastWeekFinding(answer: FatigueAnswer): string | null {
  const none = answer.lastWeek.find(({ contacts }) => contacts === 'NONE')
  if (none === undefined || none.customers === null || answer.customers === null || answer.customers < SOUND)
    return null
  const contacted = answer.customers - none.customers
  if (contacted === 0) return null
  return t('{share} of customers heard from us in the last seven days', {
    share: percent(contacted / answer.customers),
  })
}

/** Fewer are counted, but nothing is concluded from them. */
const SOUND = 30

interface TableWords {
  readonly caption: string
  readonly head: string
  readonly before: string
}

export function classesTable(classes: readonly CustomerClass[], { caption, head, before }: TableWords): Table {
  return {
    caption,
    columns: [textColumn(head), numberColumn(t('Customers')), numberColumn(t('Share %')), numberColumn(before)],
    rows: classes.map(({ label, customers, previous, share, behind }) => [
      textCell(label),
      customers === null ? textCell(tooFew()) : countCell(customers, customers > 0 ? behind : null),
      share === null ? textCell(tooFew()) : shareCell(share),
      previous === null ? textCell(tooFew()) : countCell(previous),
    ]),
  }
}
