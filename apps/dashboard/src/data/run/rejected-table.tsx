import { refusalText } from '../../graphql/refusal-text.ts'
import { ScrollArea } from '../../panel/scroll-area.tsx'
import { t } from '../../words/t.ts'
import styles from '../data-table.module.css'
import { placeWords, type Refusal, type Rejection, refusalsIn } from './refusals.ts'

/** What was refused: where it stands, what stands there and why that cannot be taken. */
export function RejectedTable({ rejections }: { rejections: readonly Rejection[] }) {
  return (
    <ScrollArea label={t('Refused rows')} height="bounded">
      <table className={styles.table}>
        <caption className="visually-hidden">{t('Refused rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Place')}</th>
            <th scope="col">{t('Column')}</th>
            <th scope="col">{t('Value')}</th>
            <th scope="col">{t('Reason')}</th>
          </tr>
        </thead>
        <tbody>
          {refusalsIn(rejections).map((refusal) => (
            <RefusalRow key={[refusal.position, ...refusal.field, refusal.reason].join(' ')} refusal={refusal} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function RefusalRow({ refusal }: { refusal: Refusal }) {
  const { field, value, code, reason } = refusal
  return (
    <tr>
      <th scope="row">{placeWords(refusal)}</th>
      <td data-label={t('Column')}>{field.join(', ')}</td>
      <td data-label={t('Value')}>{value ? <code>{value}</code> : '–'}</td>
      <td data-label={t('Reason')}>{refusalText({ code, message: reason })}</td>
    </tr>
  )
}
