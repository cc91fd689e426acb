import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { readCsv, sectionOn } from './public-data.ts'

describe(readCsv, () => {
  it('names the cells of each row by the first line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wavelength-'))
    const file = join(folder, 'calls.csv.gz')
    writeFileSync(file, gzipSync('caller,callee\nann,bob\ncleo,\n'))
    expect(readCsv(file)).toEqual([
      { caller: 'ann', callee: 'bob' },
      { caller: 'cleo', callee: '' },
    ])
    rmSync(folder, { recursive: true })
  })
})

describe(sectionOn, () => {
  it('says so, and measures nothing, where the data is not there', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const measure = vi.fn()
    expect(sectionOn('no-such-data', measure)).toBeNull()
    expect(measure).not.toHaveBeenCalled()
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('no-such-data is not here'))
    warned.mockRestore()
  })
})
