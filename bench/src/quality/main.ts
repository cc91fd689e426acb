import { parseArgs } from 'node:util'
import { answer } from './commands/answer.ts'
import { fullRun } from './commands/full-run.ts'
import { scoreFolder } from './commands/score.ts'
import { methodNamed } from './methods.ts'
import { SMALL_WORLDS } from './small/small-bars.ts'
import { smallReport } from './small/small-report.ts'

const USAGE = `How good are the choices and the forecasts?

  npx pnpm bench:quality [--seeds N] [--background 3000] [--test 1000] [--only NAME,NAME] [--json bench-quality.json]
      measures every method in simulated worlds with known truth, five for most questions and more where worlds differ
      much, or N for all; and on real records where they are there; prints tables, writes JSON, and draws reliability
      pictures into --pictures bench-quality
  npx pnpm bench:quality --small [--seeds 3]
      three small worlds against what was measured before; exits with 1 where more was lost than chance explains
  npx pnpm bench:quality answer <folder> [--method NAME] [--out FILE]
      learns from train.jsonl and answers queries.jsonl into answers.jsonl of the folder, or into FILE
  npx pnpm bench:quality score <folder> [--answers FILE] [--json bench-quality-score.json]
      judges the answers by truth.jsonl of the folder; prints tables and writes JSON
`
const DAYS = 540

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string' },
    small: { type: 'boolean', default: false },
    background: { type: 'string', default: '3000' },
    test: { type: 'string', default: '1000' },
    only: { type: 'string' },
    pictures: { type: 'string', default: 'bench-quality' },
    method: { type: 'string', default: 'evidence ledger' },
    out: { type: 'string' },
    answers: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

try {
  run(positionals)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function run([command, folder]: readonly string[]): void {
  if (values.help) console.log(USAGE)
  else if (values.small) inSmall()
  else if (command === undefined) inFull()
  else if (command === 'answer') answer(needed(folder), { method: methodNamed(values.method), out: values.out ?? null })
  else if (command === 'score') {
    scoreFolder(needed(folder), { answers: values.answers ?? null, json: values.json ?? 'bench-quality-score.json' })
  } else throw new Error(`${command} is no command of this\n\n${USAGE}`)
}

function inFull(): void {
  fullRun({
    seeds: values.seeds === undefined ? null : count('seeds', values.seeds),
    size: { background: count('background', values.background), test: count('test', values.test), days: DAYS },
    only: values.only?.split(',') ?? null,
    json: values.json ?? 'bench-quality.json',
    pictures: values.pictures,
  })
}

function inSmall(): void {
  const { text, lost } = smallReport(values.seeds === undefined ? SMALL_WORLDS : count('seeds', values.seeds))
  console.log(text)
  if (lost.length > 0) process.exitCode = 1
}

function count(name: string, text: string): number {
  const told = Number(text)
  if (Number.isInteger(told) && told > 0) return told
  throw new Error(`--${name} is no whole number above 0`)
}

function needed(folder: string | undefined): string {
  if (folder !== undefined) return folder
  throw new Error(`name the folder of the question set\n\n${USAGE}`)
}
