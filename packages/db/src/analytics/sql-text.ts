/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export function listed(texts: readonly string[]): string {
  return texts.map(quoted).join(', ')
}

export interface Case {
  readonly when: string
  readonly value: string
}

export function caseOf(cases: readonly Case[], otherwise = 'null'): string {
  return `case ${cases.map(({ when, value }) => `when ${when} then ${value}`).join(' ')} else ${otherwise} end`
}
