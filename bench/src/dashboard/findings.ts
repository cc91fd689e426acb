import type { Browser } from 'playwright-core'
import type { BenchPage } from './pages.ts'
import type { Product } from './product.ts'

/** What a part is measured with. */
export interface Bench {
  readonly product: Product
  readonly browser: Browser
  /** Where programs reach the browser. */
  readonly port: number
  readonly pages: readonly BenchPage[]
  /** Of how many runs the median is told. */
  readonly runs: number
  /** What stands in the address as the period. */
  readonly ranges: readonly string[]
}

/** What one part found: for readers, for programs, and where it misses the bar. */
export interface PartFindings {
  /** Markdown. */
  readonly tables: readonly string[]
  readonly figures: readonly object[]
  readonly missed: readonly string[]
}
