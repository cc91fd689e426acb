import { describe, expect, it } from 'vitest'
import { isTimeZone, localTimeAt } from './local-time.ts'

describe(localTimeAt.name, () => {
  it.each([
    ['UTC', '2026-01-05T10:00Z', '2026-01-05', 0, 10],
    ['America/New_York', '2026-01-05T03:30Z', '2026-01-04', 6, 22],
    ['Asia/Kathmandu', '2026-01-05T18:30Z', '2026-01-06', 1, 0],
    ['Europe/Copenhagen before summer time', '2026-03-29T00:59Z', '2026-03-29', 6, 1],
    ['Europe/Copenhagen in summer time', '2026-03-29T01:00Z', '2026-03-29', 6, 3],
    ['Australia/Lord_Howe before its half hour', '2026-04-04T14:59Z', '2026-04-05', 6, 1],
    ['Australia/Lord_Howe after its half hour', '2026-04-04T15:30Z', '2026-04-05', 6, 2],
    ['UTC', '1960-02-29T23:00Z', '1960-02-29', 0, 23],
  ])('reads the clock of %s at %s', (zone, instant, day, weekday, hour) => {
    expect(localTimeAt(zone.split(' ')[0] ?? zone, Date.parse(instant))).toEqual({ day, weekday, hour })
  })
})

describe(isTimeZone.name, () => {
  it.each([
    ['Europe/Copenhagen', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['', false],
    ['+02:00', false],
  ])('says of %j: %s', (zone, answer) => {
    expect(isTimeZone(zone)).toBe(answer)
  })
})
