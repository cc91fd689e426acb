import type { Mark, PanelTable } from './panel-marks.ts'

/** What a chart says and the table beside it does not. */
export function missingFrom({ heads, rows }: PanelTable, marks: readonly Mark[]): string[] {
  return marks.flatMap(({ names, said }) => {
    const known = figuresOf(cellsAbout({ heads, rows }, names))
    const missing = figuresIn(said).filter((figure) => !known.some((other) => isSame(figure, other)))
    return missing.map(({ text }) => `${names.join(', ')}: ${text}`)
  })
}

interface Cell {
  readonly head: string
  /** Differences of shares are told in points, in the columns of the shares. */
  readonly isInPoints: boolean
  readonly text: string
}

/** Of the rows that bear every name; a name may also be that of a column. */
function cellsAbout({ heads, rows }: Omit<PanelTable, 'panel'>, names: readonly string[]): Cell[] {
  const columns = names.filter((name) => heads.some((head) => isHead(head, name)))
  const inRows = names.filter((name) => !columns.includes(name))
  const found = rows.filter((row) => inRows.every((name) => row.some((cell) => isNamed(cell, name))))
  const cells = found.flatMap((row) =>
    row.map((text, at) => ({ head: heads[at] ?? '', text, isInPoints: row[0]?.endsWith(', in points') === true })),
  )
  return cells.filter(({ head }) => columns.every((name) => isHead(head, name)))
}

/** "May contact %" is about "May contact". */
function isHead(head: string, name: string): boolean {
  return head === name || head === `${name} %`
}

/** "7" is the hour "7:00–8:00"; a chart may say more of a name than the table does. */
function isNamed(cell: string, name: string): boolean {
  return (
    cell === name ||
    cell.startsWith(`${name}:00–`) ||
    cell === `${name}, in points` ||
    (cell.length > 4 && name.startsWith(`${cell} `))
  )
}

interface Figure {
  readonly text: string
  readonly value: number
  /** Half of its last digit. */
  readonly slack: number
  /** Null: intervals are of shares and of other things. */
  readonly isShare: boolean | null
}

function figuresOf(cells: readonly Cell[]): Figure[] {
  return cells.flatMap(({ head, text, isInPoints }) =>
    figuresIn(text).map((figure) => ({
      ...figure,
      isShare: isInPoints || /interval|^95%/.test(head) ? null : isOfShares(head, figure),
    })),
  )
}

function isOfShares(head: string, { isShare }: Figure): boolean | null {
  return isShare || head.endsWith('%')
}

/** That a number is withheld, or is smaller than any that would be written, is no number. */
function figuresIn(text: string): Figure[] {
  const told = text.replaceAll(/under 10|<1%|>99%/g, '')
  return [...told.matchAll(/\d[\d,]*(\.\d+)?(%?)/g)].map(([written, decimals = '.', percent]) => ({
    text: written,
    value: Number(written.replaceAll(/[,%]/g, '')),
    slack: 0.5 * 10 ** -(decimals.length - 1),
    isShare: percent === '%',
  }))
}

/** The table may be more exact. */
function isSame(figure: Figure, other: Figure): boolean {
  if (other.isShare === null && Number(other.value.toPrecision(2)) === figure.value) return true
  const isSameKind = other.isShare === null || figure.isShare === other.isShare
  return isSameKind && Math.abs(figure.value - other.value) <= figure.slack + other.slack
}
