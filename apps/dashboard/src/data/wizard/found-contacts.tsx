import { CHANNEL_LABELS, CHANNELS, DIRECTION_LABELS, DIRECTIONS, familyOf } from '@wavelength/core'
import { count } from '../../format/number.ts'
import { FamilyMark } from '../../panel/family-mark.tsx'
import { ScrollArea } from '../../panel/scroll-area.tsx'
import { t, word } from '../../words/t.ts'
import styles from '../data-table.module.css'
import type { Check } from './wizard-query.ts'

type Found = Check['byChannel']

/** A channel a row, a direction a column: a wrong mapping shows here first. */
export function FoundContacts({ found }: { found: Found }) {
  const channels = CHANNELS.filter((channel) => found.some((each) => each.channel === channel))
  return (
    <ScrollArea label={t('Contacts by channel')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('Contacts by channel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Channel')}</th>
            {DIRECTIONS.map((direction) => (
              <th key={direction} scope="col" data-number>
                {word(DIRECTION_LABELS[direction])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel}>
              <th scope="row">
                <FamilyMark family={familyOf(channel)} /> {word(CHANNEL_LABELS[channel])}
              </th>
              {DIRECTIONS.map((direction) => (
                <td key={direction} data-number>
                  {count(contactsIn(found, { channel, direction }))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function contactsIn(found: Found, of: Pick<Found[number], 'channel' | 'direction'>): number {
  return found.find(({ channel, direction }) => channel === of.channel && direction === of.direction)?.contacts ?? 0
}
