import type { Outcome } from '@wavelength/core'

interface TakenCall {
  /** How long the line was open; null when it was not told. */
  readonly talkSeconds: number | null
  readonly isMachine?: boolean
}

/** What became of a call that was taken: by a machine is voicemail, and one that was over at once was no conversation. */
export function takenCallOutcome({ talkSeconds, isMachine = false }: TakenCall): Outcome {
  if (isMachine) return 'VOICEMAIL'
  return talkSeconds === 0 ? 'NO_ANSWER' : 'ANSWERED'
}
