import lighthouse, { desktopConfig } from 'lighthouse'
import { table } from '../table.ts'
import { everythingThere, freshWindow, open } from './browser.ts'
import type { Bench, PartFindings } from './findings.ts'
import { median } from './median.ts'
import type { BenchPage } from './pages.ts'

const DEVICES = { mobile: undefined, desktop: desktopConfig }
type Device = keyof typeof DEVICES

/** Scores of 100; times in milliseconds. Core Web Vitals call an LCP of 2.5 s good (web.dev/articles/lcp). */
const AT_LEAST = { performance: 95, accessibility: 100, bestPractices: 100 } as const
const AT_MOST = { lcpMs: 2500, tbtMs: 200, cls: 0 } as const

/** On a busy machine it now and then misses the beginning of a page, and asks to be run again. */
const MOST_ATTEMPTS = 3

interface Scores {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  readonly lcpMs: number
  readonly tbtMs: number
  readonly cls: number
}

interface Figure extends Scores {
  readonly page: string
  readonly device: Device
  /** Accessibility and best practices that are not kept. */
  readonly faults: readonly string[]
}

interface Judged {
  readonly scores: Scores
  readonly faults: readonly string[]
}

/** How Lighthouse judges every page, after one visit that warms the server. */
export async function lighthouseScores(bench: Bench): Promise<PartFindings> {
  const figures: Figure[] = []
  for (const page of bench.pages) {
    await visit(bench, page)
    for (const device of ['mobile', 'desktop'] as const) {
      const figure = await figureOf(bench, page, device)
      console.error(JSON.stringify(figure))
      figures.push(figure)
    }
  }
  return { tables: [inTable(figures)], figures, missed: figures.flatMap(missedBy) }
}

async function visit({ browser, product }: Bench, { path }: BenchPage): Promise<void> {
  const context = await freshWindow(browser, product)
  const page = await context.newPage()
  await open(page, product.baseUrl + path)
  await everythingThere(page)
  await context.close()
}

async function figureOf(bench: Bench, page: BenchPage, device: Device): Promise<Figure> {
  const runs: Judged[] = []
  for (let run = 0; run < bench.runs; run++) runs.push(await judged(bench, page, device))
  const middle = (of: keyof Scores) => median(runs.map(({ scores }) => scores[of]))
  return {
    page: page.name,
    device,
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    bestPractices: middle('bestPractices'),
    lcpMs: middle('lcpMs'),
    tbtMs: middle('tbtMs'),
    cls: middle('cls'),
    faults: [...new Set(runs.flatMap(({ faults }) => faults))],
  }
}

async function judged({ port, product }: Bench, { path }: BenchPage, device: Device): Promise<Judged> {
  const flags = {
    port,
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    extraHeaders: { Cookie: product.cookie },
    logLevel: 'error' as const,
  }
  for (let attempt = 1; ; attempt++) {
    const result = await lighthouse(product.baseUrl + path, flags, DEVICES[device])
    const fault = result === undefined ? 'no answer' : result.lhr.runtimeError?.message
    if (result !== undefined && fault === undefined)
      return { scores: scoresOf(result.lhr), faults: faultsOf(result.lhr) }
    if (attempt === MOST_ATTEMPTS) throw new Error(`${path}: ${fault}`)
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function scoresOf({ categories, audits }: Report): Scores {
  const score = (name: string) => Math.round(100 * (categories[name]?.score ?? 0))
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    lcpMs: value('largest-contentful-paint'),
    tbtMs: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
  }
}

function faultsOf({ categories, audits }: Report): string[] {
  const kept = [categories.accessibility, categories['best-practices']].flatMap((category) => category?.auditRefs ?? [])
  const broken = kept.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
  return broken.map(({ id }) => id)
}

function missedBy(figure: Figure): string[] {
  const at = `${figure.page}, ${figure.device}`
  const low = (Object.keys(AT_LEAST) as (keyof typeof AT_LEAST)[]).filter((of) => figure[of] < AT_LEAST[of])
  const high = (Object.keys(AT_MOST) as (keyof typeof AT_MOST)[]).filter((of) => rounded(figure[of]) > AT_MOST[of])
  return [
    ...low.map((of) => `${at}: ${of} ${figure[of]}, not ${AT_LEAST[of]} or more${why(of, figure)}`),
    ...high.map((of) => `${at}: ${of} ${rounded(figure[of])}, more than ${AT_MOST[of]}`),
  ]
}

function why(of: string, { faults }: Figure): string {
  return of === 'performance' || faults.length === 0 ? '' : ` (${faults.join(', ')})`
}

/** Lighthouse writes shifts to three decimals. */
function rounded(value: number): number {
  return value >= 1 ? Math.round(value) : Math.round(value * 1000) / 1000
}

function inTable(figures: readonly Figure[]): string {
  const head = ['page', 'on', 'performance', 'accessibility', 'best practices', 'LCP, s', 'TBT, ms', 'CLS']
  return table(
    head,
    figures.map(({ page, device, performance, accessibility, bestPractices, lcpMs, tbtMs, cls }) => [
      page,
      device,
      ...[performance, accessibility, bestPractices].map(String),
      (lcpMs / 1000).toFixed(1),
      tbtMs.toFixed(0),
      String(rounded(cls)),
    ]),
  )
}
