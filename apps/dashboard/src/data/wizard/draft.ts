import { useState } from 'react'
import { t } from '../../words/t.ts'
import { isObject, type Mapping } from '../mapping/at-path.ts'

/** A mapping that is being made: as the form and as the text see it. */
export interface Draft {
  /** The last that could be read. */
  readonly mapping: Mapping
  readonly text: string
  /** Why the text is no mapping; null when it is one. */
  readonly problem: string | null
}

export function draftOf(mapping: Mapping): Draft {
  return { mapping, text: JSON.stringify(mapping, null, 2), problem: null }
}

/** A text that cannot be read leaves the form as it was. */
export function rewritten({ mapping }: Draft, text: string): Draft {
  try {
    const read: unknown = JSON.parse(text)
    if (isObject(read)) return { mapping: read, text, problem: null }
    return {
      mapping,
      text,
      problem: t('A mapping begins with {open} and ends with {close}.', { open: '{', close: '}' }),
    }
  } catch (error) {
    return { mapping, text, problem: t('This is no JSON: {reason}', { reason: String((error as Error).message) }) }
  }
}

const KEY = 'wavelength.mapping.'

/** The draft for an upload; kept until the browser is closed, so that every step and a reload find it again. */
export function useDraft(uploadId: string, suggested: Mapping) {
  const [draft, setDraft] = useState(() => draftOf(keptMapping(uploadId) ?? suggested))
  const change = (next: Draft) => {
    if (next.problem === null) keepMapping(uploadId, next.mapping)
    setDraft(next)
  }
  return [draft, change] as const
}

export function keptMapping(uploadId: string): Mapping | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY + uploadId) ?? 'null')
    return isObject(kept) ? kept : null
  } catch {
    return null
  }
}

/** Where nothing may be kept, the steps start from what was suggested. */
function keepMapping(uploadId: string, mapping: Mapping): void {
  try {
    sessionStorage.setItem(KEY + uploadId, JSON.stringify(mapping))
  } catch {
    return
  }
}
