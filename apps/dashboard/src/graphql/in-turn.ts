import { whenIdle } from '../early/when-idle.ts'

/**
 * So many questions are on their way at once. A page asks for what is read first before the rest, and a server that has
 * all of it to do at once would answer the first one last.
 */
const AT_ONCE = 4
/** What stands first is drawn by then, however busy the browser is with what comes after it. */
const DRAWN_WITHIN_MS = 100

let going = 0
const waiting: (() => void)[] = []
let first: Promise<unknown> | null = null

/** Whatever is asked from now on is asked when this is answered, and what it says had time to be drawn. */
export function letFirst(answer: Promise<unknown>): void {
  const shown = answer.catch(() => {}).then(idle)
  first = shown
  void shown.then(() => {
    if (first === shown) first = null
  })
}

function idle(): Promise<void> {
  return new Promise((goOn) => whenIdle(() => goOn(), DRAWN_WITHIN_MS))
}

/** Asks when it is its turn, at once if it can be, and in the order of the page. */
export async function inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  if (first !== null) await first
  if (going < AT_ONCE) going += 1
  else await new Promise<void>((go) => waiting.push(go))
  try {
    return await ask()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else going -= 1
  }
}
