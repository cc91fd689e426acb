/** A member of a closed list as addresses spell it: AGE_25_34 is "25-34", LIVE_CHAT is "live-chat". */
export function slugOf(member: string): string {
  return member.replace(/^AGE_/, '').toLowerCase().replaceAll('_', '-')
}

/** The members named in "25-34,35-44", in the list's own order; unknown names are dropped. */
export function membersIn<Member extends string>(members: readonly Member[], slugs: string | undefined): Member[] {
  const named = new Set((slugs ?? '').toLowerCase().split(','))
  return members.filter((member) => named.has(slugOf(member)))
}

export function memberIn<Member extends string>(members: readonly Member[], slug: string | undefined): Member | null {
  return membersIn(members, slug)[0] ?? null
}
