import { type ReactNode, type RefObject, useState } from 'react'
import { t } from '../words/t.ts'
import { copyText } from './copy-text.ts'
import { saveCsv } from './csv.ts'
import { Definition } from './definition.tsx'
import styles from './panel.module.css'
import type { Table } from './table.ts'

interface PanelActionsProps {
  readonly name: string
  readonly title: string
  readonly definition: ReactNode
  /** Null while there is nothing to take along. */
  readonly table: Table | null
  readonly panel: RefObject<HTMLElement | null>
}

/** How it is counted, and what can be taken along: the rows, a picture, a link. */
export function PanelActions({ name, title, definition, table, panel }: PanelActionsProps) {
  const [told, setTold] = useState('')
  const copyLink = async () => setTold((await copyText(linkTo(name))) ? t('Link copied') : linkTo(name))
  const savePicture = async () => {
    const { savePng } = await import('./picture.ts')
    if (panel.current) setTold((await savePng(panel.current, name)) ? '' : t('This browser cannot draw the picture.'))
  }
  return (
    <div className={styles.actions} data-unpictured>
      <Definition topic={title}>{definition}</Definition>
      <Action topic={title} isOff={!table} onAct={() => table && saveCsv(table, name)}>
        {t('Download CSV')}
      </Action>
      <Action topic={title} isOff={!table} onAct={() => void savePicture()}>
        {t('Picture')}
      </Action>
      <Action topic={title} isOff={false} onAct={() => void copyLink()}>
        {t('Copy link')}
      </Action>
      <output className={styles.told}>{told}</output>
    </div>
  )
}

interface ActionProps {
  readonly topic: string
  readonly isOff: boolean
  readonly onAct: () => void
  readonly children: ReactNode
}

function Action({ topic, isOff, onAct, children }: ActionProps) {
  return (
    <button type="button" className={styles.quiet} disabled={isOff} onClick={onAct}>
      {children}
      <span className="visually-hidden">: {topic}</span>
    </button>
  )
}

function linkTo(name: string): string {
  return `${location.origin}${location.pathname}${location.search}#${name}`
}
