import {
  LEVEL_LABELS,
  LEVELS,
  type Level,
  PURPOSE_LABELS,
  PURPOSE_TRAITS,
  PURPOSES,
  type Purpose,
} from '@wavelength/core'
import { inSentence } from '../format/in-sentence.ts'
import { t, word } from '../words/t.ts'
import styles from './message-picker.module.css'
import type { MessageChoice } from './profile-search.ts'

interface MessagePickerProps {
  readonly message: MessageChoice
  readonly onMessage: (message: MessageChoice) => void
}

/** What the message is for. The ranking follows at once. */
export function MessagePicker({ message, onMessage }: MessagePickerProps) {
  const usual = PURPOSE_TRAITS[message.purpose]
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{t('For this message')}</legend>
      <label className={styles.field}>
        {t('Purpose')}
        <select
          value={message.purpose}
          onChange={(event) => onMessage({ ...message, purpose: purposeOf(event.target.value) })}
        >
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {word(PURPOSE_LABELS[purpose])}
            </option>
          ))}
        </select>
      </label>
      <LevelField
        label={t('Urgency')}
        level={message.urgency}
        usual={usual.urgency}
        onLevel={(urgency) => onMessage({ ...message, urgency })}
      />
      <LevelField
        label={t('Complexity')}
        level={message.complexity}
        usual={usual.complexity}
        onLevel={(complexity) => onMessage({ ...message, complexity })}
      />
    </fieldset>
  )
}

function purposeOf(value: string): Purpose {
  return PURPOSES.find((purpose) => purpose === value) ?? 'OTHER'
}

interface LevelFieldProps {
  readonly label: string
  readonly level: Level | null
  readonly usual: Level
  readonly onLevel: (level: Level | null) => void
}

function LevelField({ label, level, usual, onLevel }: LevelFieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <select
        value={level ?? ''}
        onChange={(event) => onLevel(LEVELS.find((known) => known === event.target.value) ?? null)}
      >
        <option value="">{t('As usual ({level})', { level: inSentence(LEVEL_LABELS[usual]) })}</option>
        {LEVELS.map((choice) => (
          <option key={choice} value={choice}>
            {word(LEVEL_LABELS[choice])}
          </option>
        ))}
      </select>
    </label>
  )
}
