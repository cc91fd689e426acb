import { useState } from 'react'
import { LanguageSwitch } from '../frame/language-switch.tsx'
import { areShortcutsOn, turnShortcuts } from '../frame/shortcuts-switch.ts'
import { ThemeSwitch } from '../frame/theme-switch.tsx'
import { Card } from '../panel/card.tsx'
import { t } from '../words/t.ts'
import styles from './settings-page.module.css'

/** Kept in this browser. */
export function AppearanceCard() {
  const [hasShortcuts, setShortcuts] = useState(areShortcutsOn)
  const turn = (isOn: boolean) => {
    turnShortcuts(isOn)
    setShortcuts(isOn)
  }
  return (
    <Card title={t('Appearance')} subtitle={t('Kept in this browser, for you alone.')}>
      <div className={styles.choices}>
        <div className={styles.choice}>
          {t('Colours')}
          <ThemeSwitch />
        </div>
        <div className={styles.choice}>
          {t('Language')}
          <LanguageSwitch />
        </div>
        <label className={styles.choice}>
          {t('Keyboard shortcuts; ? shows them')}
          <input type="checkbox" checked={hasShortcuts} onChange={({ target }) => turn(target.checked)} />
        </label>
      </div>
    </Card>
  )
}
