import { CHANNEL_LABELS, type Channel, OVERRIDE_REASON_LABELS, OVERRIDE_REASONS } from '@wavelength/core'
import { type FormEvent, useState } from 'react'
import { refusalText } from '../graphql/refusal-text.ts'
import { reasonOf } from '../panel/panel-error.tsx'
import { t, word } from '../words/t.ts'
import styles from './override-panel.module.css'
import type { Overriding } from './use-override.ts'

const MOST_CHARACTERS = 200

/** Which channel instead, and why. Only what is open for the message can be chosen. */
export function OverrideForm({ channels, overriding }: { channels: readonly Channel[]; overriding: Overriding }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    overriding.choose(new FormData(event.currentTarget))
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('Choose another way')}>
      <label className={styles.field}>
        {t('Channel')}
        <select name="channel" ref={takeFocus}>
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {word(CHANNEL_LABELS[channel])}
            </option>
          ))}
        </select>
      </label>
      <WhyFields />
      <button type="submit" className={styles.save} disabled={overriding.isPending}>
        {overriding.isPending ? t('Saving') : t('Save')}
      </button>
      <button type="button" onClick={overriding.cancel}>
        {t('Cancel')}
      </button>
      {overriding.error && (
        <p role="alert" className={styles.error}>
          {errorText(overriding.error)}
        </p>
      )}
    </form>
  )
}

function WhyFields() {
  const [reason, setReason] = useState<string>(OVERRIDE_REASONS[0])
  return (
    <>
      <label className={styles.field}>
        {t('Why')}
        <select name="reason" value={reason} onChange={(event) => setReason(event.target.value)}>
          {OVERRIDE_REASONS.map((known) => (
            <option key={known} value={known}>
              {word(OVERRIDE_REASON_LABELS[known])}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.words}>
        {reason === 'OTHER' ? t('In your words') : t('In your words, if you like')}
        <input name="note" maxLength={MOST_CHARACTERS} required={reason === 'OTHER'} autoComplete="off" />
      </label>
      {reason === 'CUSTOMER_ASKED' && (
        <p className={styles.hint}>
          {t('What they want for good belongs under “Stated”: there it counts for every message from now on.')}
        </p>
      )}
    </>
  )
}

function takeFocus(select: HTMLSelectElement | null): void {
  select?.focus({ preventScroll: true })
}

/** Between the asking and the choosing a rule may have closed the channel, or the customer may be gone. */
function errorText(error: Error | { readonly code: string; readonly message: string }): string {
  if (error instanceof Error) return reasonOf(error)
  if (error.code === 'CHANNEL_CLOSED') return t('This channel is closed for this message. Load the page anew.')
  if (error.code === 'NOT_FOUND') return t('This recommendation is gone. Load the page anew.')
  return refusalText(error)
}
