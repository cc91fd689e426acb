import { useState } from 'react'
import { Segmented } from '../panel/segmented.tsx'
import { applyTheme, readTheme, type Theme } from './theme.ts'
import styles from './theme-switch.module.css'

const CHOICES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'Auto' },
] as const

export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme)
  const choose = (chosen: Theme) => {
    applyTheme(chosen)
    setTheme(chosen)
  }
  return (
    <div className={styles.switch}>
      <Segmented label="Theme" choices={CHOICES} chosen={theme} onChoose={choose} />
    </div>
  )
}
