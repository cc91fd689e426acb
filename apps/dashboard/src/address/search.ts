/** What follows the "?" of an address: plain texts, each name once. */
export type Search = Readonly<Record<string, string>>

export function readSearch(written: string): Search {
  return Object.fromEntries(new URLSearchParams(written))
}

/** Commas and dots are left readable: "?range=2026-08-01..2026-10-31&cohort=25-34,35-44". What is empty is left out. */
export function addressOf(path: string, search: object = {}): string {
  const said = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const written = new URLSearchParams(said.filter(([, value]) => value !== '')).toString().replaceAll('%2C', ',')
  return written === '' ? path : `${path}?${written}`
}
