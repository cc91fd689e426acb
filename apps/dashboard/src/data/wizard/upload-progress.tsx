import { percent } from '../../format/number.ts'
import { t } from '../../words/t.ts'
import { SlowStatus } from '../run/slow-status.tsx'
import styles from './wizard.module.css'

/** How much has been sent; when all has, the server still reads it. */
export function UploadProgress({ share, onCancel }: { share: number; onCancel: () => void }) {
  const text = share < 1 ? t('{share} sent', { share: percent(share) }) : t('All sent; it is being looked at.')
  return (
    <div className={styles.row}>
      <progress className={styles.bar} max={1} value={share} aria-label={t('Progress of the upload')} />
      <span>{text}</span>
      <SlowStatus text={text} />
      <button type="button" onClick={onCancel}>
        {t('Cancel')}
      </button>
    </div>
  )
}
