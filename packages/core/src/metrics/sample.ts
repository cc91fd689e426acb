/** Is there enough behind a number to show it (OK), to show it with care (FEW), or not at all (WITHHELD)? */
export const SAMPLES = ['OK', 'FEW', 'WITHHELD'] as const
export type Sample = (typeof SAMPLES)[number]

/** Below this, a 95 % interval of a share spans more than 33 points at its widest: shown, but with care. */
export const FEW_BELOW = 30
/** Below this, one case more or less moves the share by over 10 points: not shown. */
export const WITHHELD_BELOW = 10

export function sampleOf(count: number): Sample {
  if (count < WITHHELD_BELOW) return 'WITHHELD'
  return count < FEW_BELOW ? 'FEW' : 'OK'
}

/** A number about fewer people than this may point at one of them; only who may read personal data sees it. */
export const FEW_PEOPLE_BELOW = 5
