import { useId } from 'react'
import { saveFile } from '../../panel/save-file.ts'
import { t } from '../../words/t.ts'
import { type Remark, remarksAt } from '../mapping/remarks.ts'
import type { Draft } from './draft.ts'
import styles from './mapping-form.module.css'
import { Remarks } from './remark-list.tsx'

interface JsonAreaProps {
  readonly draft: Draft
  readonly remarks: readonly Remark[]
  readonly name: string
  readonly onText: (text: string) => void
}

/** The same mapping as text: for what the form cannot say, and for the next file of this kind. */
export function JsonArea({ draft, remarks, name, onText }: JsonAreaProps) {
  const id = useId()
  const isRemarked = draft.problem !== null || remarksAt(remarks, null).length > 0
  return (
    <details className={styles.json} open={isRemarked || undefined}>
      <summary>{t('The mapping as JSON')}</summary>
      <p className={styles.hint} id={`${id}-hint`}>
        {t('For all that the form cannot say. The same text serves “wavelength import csv --mapping”.')}
      </p>
      <textarea
        className={styles.text}
        value={draft.text}
        spellCheck={false}
        aria-label={t('The mapping as JSON')}
        aria-invalid={isRemarked || undefined}
        aria-describedby={`${id}-hint ${id}-remarks`}
        onChange={({ target }) => onText(target.value)}
      />
      {draft.problem && (
        <p role="alert" className={styles.remarks}>
          {draft.problem}
        </p>
      )}
      <Remarks remarks={remarks} place={null} id={`${id}-remarks`} />
      <KeepOrLoad text={draft.text} name={name} onText={onText} />
    </details>
  )
}

function KeepOrLoad({ text, name, onText }: { text: string; name: string; onText: (text: string) => void }) {
  const fileName = `${name.replace(/(\.(gz|csv|tsv|txt))+$/i, '')}.map.json`
  const load = async (file: File | undefined) => file && onText(laidOut(await file.text()))
  return (
    <div className={styles.row}>
      <button type="button" onClick={() => saveFile(new Blob([`${text}\n`], { type: 'application/json' }), fileName)}>
        {t('Download the mapping')}
      </button>
      <label className={styles.load}>
        {t('Or take one from a file')}
        <input type="file" accept=".json,application/json" onChange={({ target }) => void load(target.files?.[0])} />
      </label>
    </div>
  )
}

/** What is no JSON stays as it is, to be mended. */
function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
