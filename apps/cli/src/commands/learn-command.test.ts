import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composedNdjson } from '../../test/composed.ts'
import { Place } from '../../test/place.ts'
import { said as saidBy } from '../../test/said.ts'

describe('wavelength learn', () => {
  let place: Place
  beforeEach(async () => {
    place = await Place.make('EMBEDDED')
  })
  afterEach(() => place.remove())

  const said = (...words: string[]) => saidBy(words, place.variables)

  it('tries, learns, lists and goes back to an older version, and every ledger stays exact', async () => {
    await said('import', 'ndjson', place.write('contacts.ndjson', composedNdjson(4_000)))
    const tried = await said('learn', '--dry-run')
    expect(tried).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/\nNothing is kept\. It would be adopted: .*\n$/),
    })
    expect((await said('learn', '--list')).out).toMatch(/^VERSION .*\ndefault-\S+ +in force +came along *\n$/)

    const learned = await said('learn')
    expect(learned.out).toMatch(/^learned-\S+ is learned from \d+ customers with [\d,]+ settled attempts\.\nTried on /)
    expect(learned.out).toMatch(/\nAdopted: .* or no worse\.\nDerived again: 320 ledgers\.\n$/)
    const list = await said('learn', '--list')
    expect(list.out).toMatch(/learned-\S+ +in force .*\n.*superseded/)
    expect((await said('verify')).exit).toBe(0)

    const shipped = /^default-\S+/m.exec(list.out)?.[0] ?? ''
    expect((await said('learn', '--use', shipped)).out).toBe(`${shipped} is in force.\nDerived again: 320 ledgers.\n`)
    expect((await said('verify')).exit).toBe(0)
  })

  it('says what it cannot do', async () => {
    expect(await said('learn')).toMatchObject({ exit: 1, aside: 'error: there are no attempts to learn from yet\n' })
    expect((await said('learn', '--use', 'none')).aside).toMatch(/^error: there is no version "none"/)
    expect((await said('learn', '--use', 'none', '--dry-run')).exit).toBe(2)
  })
})
