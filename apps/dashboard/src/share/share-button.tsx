import { lazy, Suspense, useState } from 'react'
import type { View } from '../report/view.ts'
import { t } from '../words/t.ts'

const ShareDialog = lazy(() => import('./share-dialog.tsx'))

/** Takes this very view to somebody else, or back to oneself tomorrow. */
export function ShareButton({ title, view }: { title: string; view: View }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t('Share…')}
      </button>
      <Suspense fallback={null}>
        {isOpen && <ShareDialog title={title} view={view} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
