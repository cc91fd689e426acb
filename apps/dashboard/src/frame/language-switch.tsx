import { chooseLanguage, chosenLanguage, LANGUAGES } from '../words/languages.ts'
import { t } from '../words/t.ts'

/** Each language is offered under its own name, for those who read no other. */
export function LanguageSwitch() {
  const choose = (value: string) => {
    const language = LANGUAGES.find((offered) => offered.value === value)
    if (language) chooseLanguage(language.value)
  }
  return (
    <select aria-label={t('Language')} value={chosenLanguage()} onChange={({ target }) => choose(target.value)}>
      {LANGUAGES.map(({ value, label }) => (
        <option key={value} value={value} lang={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
