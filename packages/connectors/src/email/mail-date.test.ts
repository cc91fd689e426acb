import { describe, expect, it } from 'vitest'
import { readMailDate } from './mail-date.ts'

function read(text: string) {
  const date = readMailDate(text)
  return date && [new Date(date.wallClock).toISOString().slice(0, 19), date.offsetMinutes]
}

describe(readMailDate, () => {
  it.each<[string, string, number | null]>([
    ['Thu, 22 Aug 2002 18:26:25 +0700', '2002-08-22T18:26:25', 420],
    ['1 Jan 2026 00:10:00 -0000 (nowhere)', '2026-01-01T00:10:00', 0],
    ['Tue, 20 Aug 2002 9:39:22 (EDT)', '2002-08-20T09:39:22', -240],
    ['Fri, 23 Aug 2002 07:26 PST', '2002-08-23T07:26:00', -480],
    ['Sun, 25 Aug 2002 16:50:54 UT', '2002-08-25T16:50:54', 0],
    ['Fri, 30 Aug 02 21:48:08 Eastern Daylight Time', '2002-08-30T21:48:08', null],
    ['05 Jul 01 4:00:55 PM', '2001-07-05T16:00:55', null],
    ['28 June 2001 12:00:55 am', '2001-06-28T00:00:55', null],
    ['Wednesday, 04-Jul-99 10:00:00 GMT', '1999-07-04T10:00:00', 0],
    ['Sun, 25 Aug 2002 19:21:44 01800', '2002-08-25T19:21:44', null],
    ['Thu, 29 Aug 2002 15:36:58 +-0500', '2002-08-29T15:36:58', null],
    ['Wed, 21 Aug 2002 20:31:57 -1600', '2002-08-21T20:31:57', null],
    ['Mon, 3 Mar 103 10:00:00 +0000', '2003-03-03T10:00:00', 0],
    ['Sat Sep 21 08:18:08 2002', '2002-09-21T08:18:08', null],
    ['From 17@xxx Mon Jan 01 00:10:00 +0000 2026', '2026-01-01T00:10:00', 0],
    ['From a@example.com Thu Aug 22 13:17:22 2002', '2002-08-22T13:17:22', null],
  ])('reads %s', (text, wallClock, offset) => {
    expect(read(text)).toEqual([wallClock, offset])
  })

  it.each([
    '',
    'today',
    'Thu, 31 Feb 2002 10:00:00 +0000',
    'Thu, 22 Foo 2002 10:00:00 +0000',
    '1 Jan 2002 25:00:00 +0000',
  ])('finds no time in %j', (text) => {
    expect(readMailDate(text)).toBeNull()
  })
})
