// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { inTurn, letFirst } from './in-turn.ts'

function askedInTurn(questions: readonly string[]) {
  const asked: string[] = []
  const answers = new Map<string, PromiseWithResolvers<string>>()
  const told = questions.map((question) =>
    inTurn(() => {
      asked.push(question)
      const answer = Promise.withResolvers<string>()
      answers.set(question, answer)
      return answer.promise
    }),
  )
  return { asked, told, answers }
}

const passed = () => new Promise((resolve) => setTimeout(resolve))

describe(inTurn, () => {
  test('asks the first four at once, and each of the others when one is answered', async () => {
    const { asked, told, answers } = askedInTurn(['a', 'b', 'c', 'd', 'e', 'f'])
    await passed()
    expect(asked).toEqual(['a', 'b', 'c', 'd'])
    answers.get('c')?.resolve('C')
    expect(await told[2]).toBe('C')
    await passed()
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e'])
    for (const question of ['a', 'b', 'd', 'e']) answers.get(question)?.resolve(question)
    await passed()
    answers.get('f')?.resolve('f')
    expect(await Promise.all(told)).toEqual(['a', 'b', 'C', 'd', 'e', 'f'])
  })

  test('goes on after a question that failed', async () => {
    const { asked, told, answers } = askedInTurn(['a', 'b', 'c', 'd', 'e'])
    await passed()
    answers.get('a')?.reject(new Error('gone'))
    await expect(told[0]).rejects.toThrow('gone')
    await passed()
    expect(asked).toContain('e')
    for (const question of ['b', 'c', 'd', 'e']) answers.get(question)?.resolve(question)
    await Promise.all(told.slice(1))
  })

  test.each([
    { end: 'is answered', finish: (first: PromiseWithResolvers<void>) => first.resolve() },
    { end: 'has failed', finish: (first: PromiseWithResolvers<void>) => first.reject(new Error('gone')) },
  ])('asks nothing more until what goes first $end and the browser has time', async ({ finish }) => {
    const rested: (() => void)[] = []
    vi.stubGlobal('requestIdleCallback', (act: () => void) => rested.push(act))
    const first = Promise.withResolvers<void>()
    letFirst(first.promise)
    const { asked, told, answers } = askedInTurn(['a'])
    await passed()
    expect(rested).toEqual([])
    finish(first)
    await passed()
    expect(asked).toEqual([])
    rested[0]?.()
    await passed()
    expect(asked).toEqual(['a'])
    answers.get('a')?.resolve('A')
    expect(await told[0]).toBe('A')
    vi.unstubAllGlobals()
  })
})
