import { ATTEMPT_STATE_LABELS, CHANNEL_LABELS, familyOf, OUTCOME_LABELS, PURPOSE_LABELS } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { momentText } from '../format/time.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { t, word } from '../words/t.ts'
import styles from './contact-table.module.css'
import type { Contact } from './profile-query.ts'

/** Contacts as lines: who reached whom, how, and whether it was answered. */
export function ContactTable({ contacts, timeZone }: { contacts: readonly Contact[]; timeZone: string }) {
  return (
    <ScrollArea label={t('Contacts, newest first')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('Contacts, newest first')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('Channel')}</th>
            <th scope="col">{t('Direction')}</th>
            <th scope="col">{t('Purpose')}</th>
            <th scope="col">{t('Outcome')}</th>
            <th scope="col">{t('As an attempt')}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

const DIRECTION_PHRASES = { INBOUND: '← they reached us', OUTBOUND: '→ we reached out' } satisfies Record<
  Contact['direction'],
  string
>

function ContactRow({ contact, timeZone }: { contact: Contact; timeZone: string }) {
  const { channel, direction, occurredAt, outcome, purpose, attemptState } = contact
  return (
    <tr data-state={attemptState ?? undefined}>
      <th scope="row">
        <time dateTime={occurredAt}>{momentText(occurredAt, timeZone)}</time>
      </th>
      <td>
        <FamilyMark family={familyOf(channel)} /> {word(CHANNEL_LABELS[channel])}
      </td>
      <td>{word(DIRECTION_PHRASES[direction])}</td>
      <td>{purpose ? word(PURPOSE_LABELS[purpose]) : '–'}</td>
      <td>{word(OUTCOME_LABELS[outcome])}</td>
      <td className={styles.state}>{stateText(contact)}</td>
    </tr>
  )
}

function stateText({ isAttempt, attemptState, replyDelay }: Contact): string {
  if (!isAttempt || !attemptState) return '–'
  if (attemptState !== 'ANSWERED' || !replyDelay) return word(ATTEMPT_STATE_LABELS[attemptState])
  return t('Answered after {delay}', { delay: spokenDuration(replyDelay) })
}
