import { describe, expect, test } from 'vitest'
import { affectedPages } from './affected-pages.ts'
import { rhythmWords } from './rhythm-words.ts'

describe(affectedPages, () => {
  test.each([
    [[], []],
    [['PHONE'], ['/channels', '/attempts', '/timing', '/fatigue']],
    [
      ['EMAIL', 'SMS'],
      ['/channels', '/attempts', '/timing', '/fatigue', '/email'],
    ],
  ] as const)('of a late source that reports %j are %j', (channels, paths) => {
    expect(affectedPages(channels).map(({ path }) => path)).toEqual(paths)
  })
})

describe(rhythmWords, () => {
  test.each([
    [null, 'no rhythm yet'],
    [3_600, 'every hour'],
    [86_400, 'every day'],
    [18_000, 'about every 5 h'],
  ])('says %s seconds as "%s"', (seconds, words) => {
    expect(rhythmWords(seconds)).toBe(words)
  })
})
