import { execFileSync } from 'node:child_process'
import { bigServer, type WhichServer } from '../aggregates/big-server.ts'
import { bigStore } from '../aggregates/big-store.ts'
import { USUAL_CONTACTS } from '../aggregates/store-size.ts'
import { type Figure, type Findings, timings } from '../figures.ts'
import { table } from '../table.ts'
import type { Request } from './by-wavelength.ts'
import { type NumbersByKey, shareApart } from './numbers-by-key.ts'
import { SHARED_QUESTIONS, type SharedQuestion } from './questions.ts'
import { type Served, whileServed } from './served.ts'

const SIZE = 1_000_000
const TIMES = 7
const ALTERNATIVES = new URL('../../alternatives/', import.meta.url)
const POSTGRAPHILE = new URL('postgraphile.ts', ALTERNATIVES)
const WAVELENGTH = new URL('./wavelength-server.ts', import.meta.url)

/** The same questions over HTTP to Wavelength and to PostGraphile, over the same database on the same machine. */
export async function sideBySide(which: WhichServer): Promise<Findings> {
  install()
  const server = await bigServer(which)
  try {
    const { store, url } = await bigStore(server, { contacts: SIZE, contactsPerCustomer: USUAL_CONTACTS })
    await store.close()
    const ours = await whileServed(WAVELENGTH, url, (served) => askAll(served, ({ wavelength }) => wavelength))
    const theirs = await whileServed(POSTGRAPHILE, url, (served) => askAll(served, ({ postgraphile }) => postgraphile))
    return findings(ours, theirs)
  } finally {
    server.stop()
  }
}

/** Packages that only this needs, without the scripts that they would run. */
function install(): void {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline']
  execFileSync('npm', ['install', ...quietly], { cwd: ALTERNATIVES, stdio: ['ignore', 'ignore', 'inherit'] })
}

interface Asked {
  readonly numbers: NumbersByKey
  readonly median: number
}
type Answers = readonly (Asked | string)[]

async function askAll(served: Served, requestOf: (question: SharedQuestion) => Request | string): Promise<Answers> {
  const answers: (Asked | string)[] = []
  for (const question of SHARED_QUESTIONS) {
    const request = requestOf(question)
    answers.push(typeof request === 'string' ? request : await timed(served, request))
  }
  return answers
}

async function timed(served: Served, request: Request): Promise<Asked> {
  const numbers = await ask(served, request)
  const { median } = await timings(TIMES, () => ask(served, request))
  return { numbers, median }
}

async function ask({ url, headers }: Served, { query, variables, read }: Request): Promise<NumbersByKey> {
  const body = JSON.stringify({ query, variables })
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  })
  const answer = (await response.json()) as { readonly data?: never; readonly errors?: readonly unknown[] }
  if (answer.data === undefined || answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors))
  return read(answer.data)
}

function findings(ours: Answers, theirs: Answers): Findings {
  const rows = SHARED_QUESTIONS.map(({ name, butFirst }, at) => rowOf(name, butFirst, [ours[at], theirs[at]]))
  const head = ['asked over HTTP', 'rows', 'Wavelength, ms', 'PostGraphile, ms', 'same numbers', 'PostGraphile besides']
  return {
    tables: [table(head, rows)],
    figures: SHARED_QUESTIONS.flatMap(({ name }, at) => figuresOf(name, ours[at], theirs[at])),
  }
}

function rowOf(
  name: string,
  butFirst: string | undefined,
  [ours, theirs]: readonly [Answers[number] | undefined, Answers[number] | undefined],
): string[] {
  if (typeof ours !== 'object') throw new Error(`Wavelength cannot be asked for ${name}`)
  const common = [name, String(ours.numbers.size), milliseconds(ours.median)]
  if (typeof theirs !== 'object') return [...common, '-', '', theirs ?? '']
  const apart = shareApart(theirs.numbers, ours.numbers)
  const isSame = apart < 1e-9 ? 'yes' : `off by ${(100 * apart).toFixed(1)} %`
  return [...common, milliseconds(theirs.median), isSame, butFirst ?? '']
}

function figuresOf(name: string, ...answers: readonly (Answers[number] | undefined)[]): Figure[] {
  return ['Wavelength', 'PostGraphile'].flatMap((who, at) => {
    const answer = answers[at]
    return typeof answer === 'object' ? [{ name: `${name}, ${who}`, value: answer.median, unit: 'ms' as const }] : []
  })
}

function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}
