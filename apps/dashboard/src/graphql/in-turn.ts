/**
 * So many questions are on their way at once. A page asks for what is read first before the rest, and a server that has
 * all of it to do at once would answer the first one last.
 */
const AT_ONCE = 4

let going = 0
const waiting: (() => void)[] = []
let first: Promise<unknown> | null = null

/** Whatever is asked from now on is asked when these are answered. */
export function letFirst(answers: readonly Promise<unknown>[]): void {
  const answered = Promise.allSettled(answers).then(() => {
    if (first === answered) first = null
  })
  first = answered
}

/** Asks when it is its turn, and in the order of the page. */
export async function inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  await first
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
