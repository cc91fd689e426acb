import { useQuery } from '@tanstack/react-query'
import { dataStatusQuestion } from '../frame/data-status.ts'
import { Dialog } from '../panel/dialog.tsx'
import type { View } from '../report/view.ts'
import { t } from '../words/t.ts'
import { CopyLinks } from './copy-links.tsx'
import { GuestLinks } from './guest-links.tsx'
import { PrintLink } from './print-link.tsx'
import { SavedViews } from './saved-views.tsx'
import styles from './share-dialog.module.css'

interface ShareDialogProps {
  readonly title: string
  readonly view: View
  readonly onClose: () => void
}

/** Links for those who sign in, views kept under a name, and links for guests. */
export default function ShareDialog({ title, view, onClose }: ShareDialogProps) {
  const { data } = useQuery(dataStatusQuestion)
  const isAdmin = data?.viewer.scopes.includes('admin') ?? false
  return (
    <Dialog title={t('Share “{title}”', { title })} onClose={onClose}>
      <div className={styles.parts}>
        <CopyLinks view={view} />
        <PrintLink />
        {isAdmin && <SavedViews title={title} />}
        {isAdmin && <GuestLinks title={title} view={view} />}
      </div>
    </Dialog>
  )
}
