import { describe, expect, test } from 'vitest'
import { windowText } from './local-window.ts'

describe(windowText, () => {
  test.each([
    [['THURSDAY', 'TUESDAY'], 17, 20, 'Tuesday or Thursday, 17–20'],
    [['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], 8, 17, 'Weekdays, 8–17'],
    [['SUNDAY', 'SATURDAY'], 8, 12, 'Weekends, 8–12'],
    [[], 0, 24, 'Any day'],
  ] as const)('says %j from %d to %d as "%s"', (weekdays, fromHour, toHour, text) => {
    expect(windowText({ weekdays, fromHour, toHour })).toBe(text)
  })
})
