import { isSound, type Rate, type ShownRate } from '../aggregate/rate.ts'
import { differenceOf, isClear, type Share } from './difference.ts'

/** Two of which one rate is surely the larger. */
export interface Contrast<Member> {
  readonly more: Sound<Member>
  readonly less: Sound<Member>
  readonly difference: Share
}

type Sound<Member> = Member & { readonly rate: Rate }

/** The two that differ most surely; null when no difference is beyond chance or the counts are few. */
export function surestContrast<Member extends { readonly rate: ShownRate }>(
  members: readonly Member[],
): Contrast<Member> | null {
  const sound = soundAmong(members)
  return surestOf(sound.flatMap((more) => sound.map((less) => contrastOf(more, less))))
}

/** The first and the last of which something can be said; null unless the two clearly differ. */
export function clearEnds<Member extends { readonly rate: ShownRate }>(
  members: readonly Member[],
): { readonly first: Sound<Member>; readonly last: Sound<Member> } | null {
  const sound = soundAmong(members)
  const [first, last] = [sound[0], sound.at(-1)]
  return first && last && isClear(differenceOf(first.rate, last.rate)) ? { first, last } : null
}

function soundAmong<Member extends { readonly rate: ShownRate }>(members: readonly Member[]): Sound<Member>[] {
  return members.flatMap((member) => (isSound(member.rate) ? [{ ...member, rate: member.rate }] : []))
}

export function contrastOf<Member>(more: Sound<Member>, less: Sound<Member>): Contrast<Member> {
  return { more, less, difference: differenceOf(more.rate, less.rate) }
}

/** The surest of several contrasts; a sure difference goes before a large one. */
export function surestOf<Member>(contrasts: readonly (Contrast<Member> | null)[]): Contrast<Member> | null {
  return contrasts.reduce((best, next) => (lowOf(next) > lowOf(best) ? next : best), null)
}

/** A difference that may be 0 counts as none. */
function lowOf(contrast: Contrast<unknown> | null): number {
  return contrast ? Math.max(0, contrast.difference.low) : 0
}
