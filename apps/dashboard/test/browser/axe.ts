import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What pages must hold. */
export const TAGS = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const
/** What alone can change with the room that there is, and with the colours. */
export const ROOM = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
} as const
/** What alone can change with the colours. */
export const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const

export type Rules = typeof TAGS | typeof ROOM | typeof COLOURS

interface AxeResult {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[] }[]
}

interface Judged {
  readonly violations: string[]
  readonly undecided: string[]
}

/** What could not be judged while a page still moved is judged again. */
export async function runAxe(page: Page, runOnly: Rules = TAGS): Promise<Judged> {
  const judged = await judge(page, runOnly)
  if (judged.undecided.length === 0) return judged
  await page.waitForTimeout(500)
  return judge(page, runOnly)
}

async function judge(page: Page, runOnly: Rules): Promise<Judged> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const answer = await page.evaluate(async (only) => {
    const { axe: runner } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: AxeResult[]; incomplete: AxeResult[] }> }
    }
    const { violations, incomplete } = await runner.run(document, {
      runOnly: only,
      resultTypes: ['violations', 'incomplete'],
    })
    return { violations, incomplete }
  }, runOnly)
  return {
    violations: answer.violations.map(written),
    undecided: answer.incomplete.filter(({ id }) => id !== 'color-contrast').map(written),
  }
}

function written({ id, nodes }: AxeResult): string {
  return `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`
}
