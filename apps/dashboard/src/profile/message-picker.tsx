import { LEVEL_LABELS, LEVELS, PURPOSE_LABELS, PURPOSE_TRAITS, PURPOSES, type Purpose } from '@wavelength/core'
import { inSentence } from '../format/in-sentence.ts'
import { t, word } from '../words/t.ts'
import styles from './message-picker.module.css'
import { INTERESTS, type Interest, type MessageChoice, usualInterest } from './profile-search.ts'

interface MessagePickerProps {
  readonly message: MessageChoice
  readonly onMessage: (message: MessageChoice) => void
}

const INTEREST_LABELS = {
  MARKETING: 'Marketing',
  OURS: 'Ours',
  THEIRS: 'The customer’s',
} satisfies Record<Interest, string>

/** What the message is for and like. The ranking follows at once. */
export function MessagePicker({ message, onMessage }: MessagePickerProps) {
  const usual = PURPOSE_TRAITS[message.purpose]
  const interest = usualInterest(message.purpose)
  const levels = [
    { name: 'urgency', label: t('Urgency') },
    { name: 'complexity', label: t('Complexity') },
    { name: 'formality', label: t('Formality') },
  ] as const
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{t('For this message')}</legend>
      <PurposeField purpose={message.purpose} onPurpose={(purpose) => onMessage({ ...message, purpose })} />
      {levels.map(({ name, label }) => (
        <TraitField
          key={name}
          label={label}
          choices={LEVELS}
          labels={LEVEL_LABELS}
          chosen={message[name]}
          usual={usual[name]}
          onChoose={(level) => onMessage({ ...message, [name]: level })}
        />
      ))}
      <TraitField
        label={t('In whose interest')}
        choices={interest === 'MARKETING' ? [] : INTERESTS}
        labels={INTEREST_LABELS}
        chosen={message.interest}
        usual={interest}
        onChoose={(chosen) => onMessage({ ...message, interest: chosen })}
      />
    </fieldset>
  )
}

function PurposeField({ purpose, onPurpose }: { purpose: Purpose; onPurpose: (purpose: Purpose) => void }) {
  return (
    <label className={styles.field}>
      {t('Purpose')}
      <select
        value={purpose}
        onChange={(event) => onPurpose(PURPOSES.find((known) => known === event.target.value) ?? 'OTHER')}
      >
        {PURPOSES.map((known) => (
          <option key={known} value={known}>
            {word(PURPOSE_LABELS[known])}
          </option>
        ))}
      </select>
    </label>
  )
}

interface TraitFieldProps<Trait extends string> {
  readonly label: string
  /** Empty: it is always as usual. */
  readonly choices: readonly Trait[]
  readonly labels: Readonly<Record<Trait, string>>
  readonly chosen: Trait | null
  readonly usual: Trait
  readonly onChoose: (trait: Trait | null) => void
}

function TraitField<Trait extends string>(props: TraitFieldProps<Trait>) {
  const { label, choices, labels, chosen, usual, onChoose } = props
  const usually = inSentence(labels[usual])
  return (
    <label className={styles.field}>
      {label}
      <select
        value={chosen ?? ''}
        disabled={choices.length === 0}
        onChange={(event) => onChoose(choices.find((known) => known === event.target.value) ?? null)}
      >
        <option value="">
          {choices.length === 0 ? t('Always {trait}', { trait: usually }) : t('As usual ({level})', { level: usually })}
        </option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {word(labels[choice])}
          </option>
        ))}
      </select>
    </label>
  )
}
