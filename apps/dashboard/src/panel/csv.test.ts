import { afterEach, describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import type { Rate } from '../aggregate/rate.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { csvOf } from './csv.ts'
import { denominatorCell, intervalCell, numberColumn, rateCell, type Table, textCell, textColumn } from './table.ts'

afterEach(() => speak(ENGLISH))

const rate: Rate = { kind: 'OK', ...aShare(81, 427) }

function tableOf(...texts: string[]): Table {
  return { caption: '', columns: [textColumn('Name')], rows: texts.map((text) => [textCell(text)]) }
}

describe(csvOf, () => {
  test('writes what the table shows, as plain numbers', () => {
    const table = {
      caption: 'Unanswered',
      columns: [
        textColumn('Channel'),
        numberColumn('Unanswered %'),
        textColumn('95% interval'),
        numberColumn('Attempts'),
      ],
      rows: [[textCell('Phone'), rateCell(rate), intervalCell(rate), denominatorCell(rate)]],
    }
    expect(csvOf(table)).toBe('\uFEFFChannel,Unanswered %,95% interval,Attempts\r\nPhone,19.0,15.5–23.0,427\r\n')
  })

  test('writes the same plain numbers whatever language the page speaks', () => {
    speak({ ...ENGLISH, tag: 'de', dates: 'de-DE' })
    expect([rateCell(rate), intervalCell(rate), denominatorCell(rate)].map(({ shown }) => shown)[1]).toBe('15,5–23,0')
    expect([rateCell(rate), intervalCell(rate), denominatorCell(rate)].map(({ written }) => written)).toEqual([
      '19.0',
      '15.5–23.0',
      '427',
    ])
  })

  test('keeps what is withheld withheld', () => {
    const withheld = { kind: 'WITHHELD' } as const
    expect(
      [rateCell(withheld), intervalCell(withheld), denominatorCell(withheld)].map(({ written }) => written),
    ).toEqual(Array(3).fill('too few to show'))
  })

  test('quotes what a comma, a quote or a line break would tear apart', () => {
    expect(csvOf(tableOf('a,b', 'say "hi"'))).toBe('\uFEFFName\r\n"a,b"\r\n"say ""hi"""\r\n')
  })

  test('does not let a name run as a formula', () => {
    expect(csvOf(tableOf('=1+1', '-4.2'))).toBe("\uFEFFName\r\n'=1+1\r\n-4.2\r\n")
  })
})
