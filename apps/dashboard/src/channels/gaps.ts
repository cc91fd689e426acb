import type { AgeBand, ChannelFamily } from '@wavelength/core'
import { isSound, type Rate, type ShownRate } from '../aggregate/rate.ts'
import type { Aggregate } from '../aggregate/rows.ts'
import { familiesIn, shareIn, toCohortShares } from '../overview/channel-share-series.ts'
import { differenceOf, isClear, type Share, sureness } from '../statistics/difference.ts'

/** How an age band reaches us by a family, and how we reach it by the same. */
export interface Gap {
  readonly ageBand: AgeBand
  readonly family: ChannelFamily
  /** Share of their contacts with us. */
  readonly theirs: ShownRate
  /** Share of ours with them. */
  readonly ours: ShownRate
  /** Theirs less ours; null unless both rest on enough contacts. */
  readonly difference: Share | null
}

/** A gap that is more than chance. */
export interface ClearGap extends Gap {
  readonly theirs: Rate
  readonly ours: Rate
  readonly difference: Share
}

/** Youngest first, families in their fixed order; age bands that have contacts in both directions. */
export function toGaps(answers: { readonly theirs: Aggregate; readonly ours: Aggregate }): Gap[] {
  const [theirs, ours] = [toCohortShares(answers.theirs), toCohortShares(answers.ours)]
  const families = familiesIn([...theirs, ...ours])
  return theirs.flatMap((cohort) => {
    const same = ours.find(({ ageBand }) => ageBand === cohort.ageBand)
    return same
      ? families.map((family) => gapOf(family, cohort.ageBand, shareIn(cohort, family), shareIn(same, family)))
      : []
  })
}

function gapOf(family: ChannelFamily, ageBand: AgeBand, theirs: ShownRate, ours: ShownRate): Gap {
  const difference = isSound(theirs) && isSound(ours) ? differenceOf(theirs, ours) : null
  return { ageBand, family, theirs, ours, difference }
}

export function isClearGap(gap: Gap): gap is ClearGap {
  return gap.difference !== null && isClear(gap.difference)
}

/** So many of each age band are drawn; the table has all. */
const DRAWN = 2

/** Of each age band the widest of its clear gaps. */
export function widestGaps(gaps: readonly Gap[]): ClearGap[] {
  const clear = gaps.filter(isClearGap)
  return [...new Set(clear.map(({ ageBand }) => ageBand))].flatMap((band) =>
    clear
      .filter(({ ageBand }) => ageBand === band)
      .sort((one, other) => Math.abs(other.difference.value) - Math.abs(one.difference.value))
      .slice(0, DRAWN),
  )
}

/** The one that is surest, of those whose age is known. */
export function surestGap(gaps: readonly Gap[]): ClearGap | null {
  const known = gaps.filter(isClearGap).filter(({ ageBand }) => ageBand !== 'UNKNOWN')
  return known.sort((one, other) => sureness(other.difference) - sureness(one.difference))[0] ?? null
}
