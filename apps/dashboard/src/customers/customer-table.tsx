import { AGE_BAND_LABELS, CHANNEL_LABELS, type Channel, familyOf, LEVEL_LABELS } from '@wavelength/core'
import { PageLink } from '../address/page-link.tsx'
import { dayIn, dayText } from '../format/time.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import { plural, t, word } from '../words/t.ts'
import { customerName } from './customer-name.ts'
import styles from './customer-table.module.css'
import type { ListedCustomer } from './customers-query.ts'
import { PickAll, PickBox } from './pick-box.tsx'
import type { SegmentChange } from './use-segment-change.ts'

const COLUMN_LABELS = {
  name: 'Name',
  age: 'Age',
  first: 'Number one',
  second: 'Number two',
  confidence: 'Confidence',
  lastAnswer: 'Last answer',
  streak: 'Unanswered in a row',
} as const

interface CustomerTableProps {
  readonly customers: readonly ListedCustomer[]
  readonly timeZone: string
  /** Null where nobody can be selected. */
  readonly change: SegmentChange | null
}

/** One line per customer; on a narrow screen each line stands as a card with its own labels. */
export function CustomerTable({ customers, timeZone, change }: CustomerTableProps) {
  return (
    <table className={styles.table} data-picked={change !== null || undefined}>
      <caption className="visually-hidden">{t('Customers with their number one and number two way')}</caption>
      <thead>
        <tr>
          {change && (
            <th scope="col" className={styles.pick}>
              <PickAll ids={customers.map(({ id }) => id)} change={change} />
            </th>
          )}
          {Object.values(COLUMN_LABELS).map((label) => (
            <th key={label} scope="col">
              {word(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {customers.map((customer) => (
          <CustomerRow key={customer.id} customer={customer} timeZone={timeZone} change={change} />
        ))}
      </tbody>
    </table>
  )
}

interface CustomerRowProps extends Omit<CustomerTableProps, 'customers'> {
  readonly customer: ListedCustomer
}

function CustomerRow({ customer, timeZone, change }: CustomerRowProps) {
  const { first, second } = customer.recommendation
  const lastAnswer = customer.lastAnswerAt && dayText(dayIn(new Date(customer.lastAnswerAt), timeZone))
  return (
    <tr>
      {change && (
        <td className={styles.pick}>
          <PickBox id={customer.id} name={customerName(customer)} change={change} />
        </td>
      )}
      <th scope="row">
        <PageLink to={`/customers/${encodeURIComponent(customer.id)}`}>{customerName(customer)}</PageLink>
        {customer.segment && <span className={styles.segment}>{customer.segment}</span>}
      </th>
      <td data-label={word(COLUMN_LABELS.age)}>{word(AGE_BAND_LABELS[customer.ageBand])}</td>
      <td data-label={word(COLUMN_LABELS.first)}>
        <Way channel={first?.channel} />
      </td>
      <td data-label={word(COLUMN_LABELS.second)}>
        <Way channel={second?.channel} />
      </td>
      <td data-label={word(COLUMN_LABELS.confidence)}>
        {first ? `${word(LEVEL_LABELS[first.confidence])}, ${plural(first.signals, 'signal')}` : '–'}
      </td>
      <td data-label={word(COLUMN_LABELS.lastAnswer)}>{lastAnswer ?? t('never')}</td>
      <td
        data-label={word(COLUMN_LABELS.streak)}
        className={styles.streak}
        data-long={customer.unansweredStreak >= LONG_STREAK || undefined}
      >
        {customer.unansweredStreak}
      </td>
    </tr>
  )
}

/** From here on, one more attempt in the same way is hard to defend. */
const LONG_STREAK = 3

function Way({ channel }: { channel: Channel | undefined }) {
  if (!channel) return <span className={styles.segment}>{t('none permitted')}</span>
  return (
    <span>
      <FamilyMark family={familyOf(channel)} /> {word(CHANNEL_LABELS[channel])}
    </span>
  )
}
