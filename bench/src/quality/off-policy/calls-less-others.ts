interface Answered {
  readonly taken: string
  readonly answered: number
}

/** What people look at first: by how much calls are answered more often than everything else. */
export function callsLessOthers(choices: readonly Answered[], call: string): number {
  return rateOf(choices.filter(({ taken }) => taken === call)) - rateOf(choices.filter(({ taken }) => taken !== call))
}

function rateOf(choices: readonly Answered[]): number {
  return choices.reduce((sum, { answered }) => sum + answered, 0) / choices.length
}
