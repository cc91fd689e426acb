import { Dialog } from '../panel/dialog.tsx'
import { t, word } from '../words/t.ts'
import { PAGES } from './pages.ts'
import styles from './shortcut-list.module.css'

/** Which key does what. */
export default function ShortcutList({ onClose }: { onClose: () => void }) {
  const pages = PAGES.flatMap(({ entry }) => (entry ? [[`g ${entry.key}`, word(entry.label)] as const] : []))
  const keys: readonly (readonly [string, string])[] = [
    ...pages,
    ['/', t('Find a customer')],
    ['f', t('Go to the filters')],
    ['x', t('Compare, or stop comparing')],
    ['t', t('Show the next panel the other way: chart or table')],
    ['?', t('Show these keys')],
  ]
  return (
    <Dialog title={t('Keyboard shortcuts')} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('They can be turned off in the settings.')}</p>
    </Dialog>
  )
}
