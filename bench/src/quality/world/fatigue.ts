/** An attempt that was made before. */
export interface EarlierAttempt {
  readonly day: number
  readonly channel: number
  readonly matter: string
}

/** What earlier attempts do to the next one. */
export interface Fatigue {
  /** Log-odds it costs a person of ordinary patience. */
  readonly wear: number
  /** Log-odds it costs anyone to be asked about the same matter again. */
  readonly repetition: number
}

/** After this many days an attempt weighs a third of what it did. */
const FORGETTING_DAYS = 12
/** Wear grows slower the more there was already. */
const WEAR_OF_ALL = 0.22
const WEAR_OF_CHANNEL = 0.3
const SAME_CHANNEL_AGAIN = -0.35
const OTHER_CHANNEL_BEFORE = -0.1

/** `earlier` may hold later attempts too; they do not count. */
export function fatigueAt(
  earlier: readonly EarlierAttempt[],
  next: { readonly day: number; readonly channel: number; readonly matter: string | null },
): Fatigue {
  let ofAll = 0
  let ofChannel = 0
  let repetition = 0
  for (const { day, channel, matter } of earlier) {
    if (day >= next.day) continue
    const weight = Math.exp((day - next.day) / FORGETTING_DAYS)
    const isSame = channel === next.channel
    ofAll += weight
    if (isSame) ofChannel += weight
    if (matter === next.matter) repetition += isSame ? SAME_CHANNEL_AGAIN : OTHER_CHANNEL_BEFORE
  }
  return { wear: -WEAR_OF_ALL * Math.log1p(ofAll) - WEAR_OF_CHANNEL * Math.log1p(ofChannel), repetition }
}
