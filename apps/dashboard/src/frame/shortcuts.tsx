import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useAddress } from '../address/use-address.ts'
import { filterFrom, searchOf } from '../filters/filter.ts'
import { PAGES } from './pages.ts'
import { areShortcutsOn } from './shortcuts-switch.ts'

const ShortcutList = lazy(() => import('./shortcut-list.tsx'))

/** Keys for those who come every day. They can be turned off (WCAG 2.1.4) and stay out of where one types. */
export function Shortcuts() {
  const [isListShown, setListShown] = useState(false)
  const { search, change, go } = useAddress()
  const isGoing = useRef(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!areShortcutsOn() || isTyping(event)) return
      const page = isGoing.current ? PAGES.find(({ entry }) => entry?.key === event.key) : undefined
      isGoing.current = event.key === 'g'
      if (page) go(page.path, page.entry?.isReport ? searchOf(filterFrom(search)) : {})
      else if (event.key === '?') setListShown(true)
      else if (event.key === '/') go('/customers')
      else if (event.key === 'f') document.getElementById('filters')?.focus()
      else if (event.key === 'x') change({ cmp: search.cmp === 'none' ? '' : 'none' })
      else if (event.key === 't')
        document.querySelector<HTMLElement>('[data-view-toggle] [aria-pressed=false]')?.click()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [search, change, go])
  return <Suspense fallback={null}>{isListShown && <ShortcutList onClose={() => setListShown(false)} />}</Suspense>
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return true
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
