import type { Instant } from '@wavelength/core'
import type { ImportState, ImportStatus } from '@wavelength/db'

/** A run that its reader says nothing of for so long has been broken off: a batch takes seconds. */
const SILENT_FOR_MS = 300_000
/** With less read there is nothing to foretell the rest by. */
const LEAST_SHARE = 0.005

export type ShownState = ImportState | 'BROKEN_OFF'

export function shownState({ state, advancedAt }: ImportStatus, now: Instant): ShownState {
  return state === 'RUNNING' && now - advancedAt > SILENT_FOR_MS ? 'BROKEN_OFF' : state
}

/** How much of the file has been read, 0 to 1; null where nobody knows how long it is. */
export function shareRead({ state, bytesRead, bytesTotal }: ImportStatus): number | null {
  if (state === 'FINISHED') return 1
  if (bytesTotal === null) return null
  return Math.min(1, bytesRead / Math.max(1, bytesTotal))
}

/** The records of the whole file, as far as can be told by those read so far. */
export function expectedRecords(run: ImportStatus): number | null {
  const share = shareRead(run)
  if (share === 1) return run.recordsDone
  return share === null || share < LEAST_SHARE ? null : Math.round(run.recordsDone / share)
}

/** By the pace so far; null while it cannot be told. */
export function secondsLeft(run: ImportStatus, now: Instant): number | null {
  const share = shareRead(run)
  if (shownState(run, now) !== 'RUNNING' || share === null || share < LEAST_SHARE) return null
  return Math.round((run.busyMs / 1_000) * ((1 - share) / share))
}

/** What it alone brought is still known, and nobody is at it elsewhere. */
export function isUndoable(run: ImportStatus): boolean {
  return run.keepsTrack && run.state !== 'UNDOING' && run.state !== 'UNDONE'
}
