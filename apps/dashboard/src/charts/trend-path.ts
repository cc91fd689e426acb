/** Between two columns. */
const GAP = 0.16

/** Columns of shares of one, each one wide, standing on the line y = 1; only those that are wanted. */
export function barsPath(shares: readonly number[], isWanted: (at: number) => boolean): string {
  return shares
    .flatMap((share, at) =>
      share > 0 && isWanted(at) ? [`M${at + GAP / 2} 1V${rounded(1 - share)}h${rounded(1 - GAP)}V1z`] : [],
    )
    .join('')
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
