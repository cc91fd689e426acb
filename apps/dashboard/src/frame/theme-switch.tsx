import { useState } from 'react'
import { Segmented } from '../panel/segmented.tsx'
import { t } from '../words/t.ts'
import { applyTheme, readTheme, type Theme } from './theme.ts'
import styles from './theme-switch.module.css'

export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme)
  const choose = (chosen: Theme) => {
    applyTheme(chosen)
    setTheme(chosen)
  }
  const choices = [
    { value: 'light', label: t('Light') },
    { value: 'dark', label: t('Dark') },
    { value: 'system', label: t('Auto') },
  ] as const
  return (
    <div className={styles.switch}>
      <Segmented label={t('Theme')} choices={choices} chosen={theme} onChoose={choose} />
    </div>
  )
}
