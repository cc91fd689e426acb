import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { globalBest } from '../baselines/global-best.ts'
import { readAnswers } from '../format/read-question-set.ts'
import { questionSetOf } from '../world/question-set-of.ts'
import { makeWorld } from '../world/world.ts'
import { answer } from './answer.ts'
import { fullRun } from './full-run.ts'
import { scoreFolder } from './score.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'question-set-'))
  const { train, queries, truth } = questionSetOf(makeWorld(1, { background: 20, test: 5, days: 540 }))
  put('train.jsonl', train)
  put('queries.jsonl', queries)
  put('truth.jsonl', truth)
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  vi.restoreAllMocks()
})

function put(name: string, lines: readonly unknown[]) {
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

describe(answer.name, () => {
  it('writes an answer to every question beside them', () => {
    answer(folder, { method: globalBest, out: null })
    const asked = readFileSync(join(folder, 'queries.jsonl'), 'utf8').trim().split('\n')
    expect(readAnswers(join(folder, 'answers.jsonl'))).toHaveLength(asked.length)
  })

  it('says how to go on where it may not write', () => {
    const out = join(folder, 'not here', 'answers.jsonl')
    expect(() => answer(folder, { method: globalBest, out })).toThrow('name another file with --out')
  })
})

describe(scoreFolder.name, () => {
  it('prints tables, and writes the same as JSON', () => {
    const printed = vi.spyOn(console, 'log').mockReturnValue()
    answer(folder, { method: globalBest, out: null })
    scoreFolder(folder, { answers: null, json: join(folder, 'score.json') })
    expect(printed.mock.calls.join('\n')).toContain('| main | 5 | 0 | 0 |')
    expect(JSON.parse(readFileSync(join(folder, 'score.json'), 'utf8'))).toMatchObject({
      choices: expect.arrayContaining([expect.objectContaining({ kind: 'main', questions: 5 })]),
      forecasts: { missing: 0 },
    })
  })
})

describe(fullRun.name, () => {
  it('refuses to measure what it does not know', () => {
    const run = { seeds: 1, size: { background: 1, test: 1, days: 540 }, json: '', pictures: '' }
    expect(() => fullRun({ ...run, only: ['choice'] })).toThrow('choice is not measured; --only takes choices,')
  })

  it('prints what was measured, and writes the same as JSON, with its picture', () => {
    const printed = vi.spyOn(console, 'log').mockReturnValue()
    const json = join(folder, 'quality.json')
    const size = { background: 60, test: 8, days: 540 }
    fullRun({ seeds: 2, size, only: ['forecasts'], json, pictures: join(folder, 'pictures') })
    expect(printed.mock.calls.join('\n')).toContain('## Forecasts')
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject([{ title: 'Forecasts' }])
    expect(readFileSync(join(folder, 'pictures', 'simulated-attempts-evidence-ledger.svg'), 'utf8')).toContain('<svg')
  })
})
