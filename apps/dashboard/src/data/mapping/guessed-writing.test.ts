import { describe, expect, test } from 'vitest'
import { guessedWriting } from './guessed-writing.ts'

describe(guessedWriting, () => {
  test.each([
    [['03.09.2026 14:03'], 'FORMAT', 'DD.MM.YYYY HH:mm'],
    [['2026-09-03 14:03:11'], 'FORMAT', 'YYYY-MM-DD HH:mm:ss'],
    [['2026-09-03'], 'FORMAT', 'YYYY-MM-DD'],
    [['03/09/2026', '14/09/2026'], 'FORMAT', 'DD/MM/YYYY'],
    [['03/09/2026', '03/14/2026'], 'FORMAT', 'MM/DD/YYYY'],
    [['03/09/2026'], 'FORMAT', ''],
    [['2026-09-03T14:03:11Z'], 'STANDARD', ''],
    [['1767225600'], 'SECONDS', ''],
    [['1767225600000'], 'MILLISECONDS', ''],
    [['last week'], 'STANDARD', ''],
    [[], 'STANDARD', ''],
  ])('reads %j as %s %s', (texts, writing, format) => {
    expect(guessedWriting(texts)).toEqual({ writing, format })
  })
})
