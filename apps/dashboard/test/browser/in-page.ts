import type { Page } from 'playwright-core'

type Part = (...given: never[]) => unknown

/** Calls a function within the page, and takes along the functions of its own module that it calls. */
export function inPage<Answer>(page: Page, main: () => Answer, parts: readonly Part[]): Promise<Answer> {
  return page.evaluate(`(() => {\n${parts.join('\n')}\nreturn (${main})()\n})()`)
}
