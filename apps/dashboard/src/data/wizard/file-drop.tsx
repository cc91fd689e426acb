import { type DragEvent, useState } from 'react'
import { t } from '../../words/t.ts'
import { bytesText } from './bytes-text.ts'
import styles from './wizard.module.css'

interface FileDropProps {
  readonly file: File | null
  readonly accept: string
  readonly isBusy: boolean
  readonly onFile: (file: File) => void
}

/** A file chooser onto which a file can be dropped as well. */
export function FileDrop({ file, accept, isBusy, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped && !isBusy) onFile(dropped)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the chooser within takes the keyboard
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className={styles.field}>
        {t('File to import')}
        <input
          type="file"
          accept={accept}
          disabled={isBusy}
          onChange={({ target }) => target.files?.[0] && onFile(target.files[0])}
        />
      </label>
      <p className={styles.note}>
        {file
          ? t('{name}, {size}', { name: file.name, size: bytesText(file.size) })
          : t('Or drop it here. It may be compressed with gzip.')}
      </p>
    </div>
  )
}
