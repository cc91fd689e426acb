import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const DIST = join(import.meta.dirname, '../dist')
const isBuilt = existsSync(join(DIST, 'index.html'))
if (!isBuilt) console.warn('The budget is not checked: the dashboard is not built. Run its build script first.')

const KB = 1_000
const LARGEST = { firstLoad: 125 * KB, charts: 125 * KB, css: 12 * KB }

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

function manifest(): Record<string, Chunk> {
  return JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
}

/** What the entry loads before anything is shown. */
function firstLoad(chunks: Record<string, Chunk>, from = 'index.html', seen = new Set<string>()): Set<string> {
  const chunk = chunks[from]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const next of chunk.imports ?? []) firstLoad(chunks, next, seen)
  return seen
}

function zipped(file: string): number {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length
}

/** The library writes this class on all that it draws. */
function drawsCharts(file: string): boolean {
  return readFileSync(join(DIST, file), 'utf8').includes('recharts-')
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}

describe.skipIf(!isBuilt)('the built dashboard', () => {
  test('loads at most 125 KB of script before the first page', () => {
    expect(sum([...firstLoad(manifest())].map(zipped))).toBeLessThanOrEqual(LARGEST.firstLoad)
  })

  test('keeps the chart library out of the first load, and within 125 KB', () => {
    const scripts = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'))
    const charts = scripts.map((name) => join('assets', name)).filter(drawsCharts)
    expect(charts.length).toBeGreaterThan(0)
    expect(charts.filter((file) => firstLoad(manifest()).has(file))).toEqual([])
    expect(sum(charts.map(zipped))).toBeLessThanOrEqual(LARGEST.charts)
  })

  test('styles itself with at most 12 KB before the first page', () => {
    const chunks = Object.values(manifest())
    const files = firstLoad(manifest())
    const sheets = new Set(chunks.flatMap(({ file, css = [] }) => (files.has(file) ? css : [])))
    expect(sheets.size).toBeGreaterThan(0)
    expect(sum([...sheets].map(zipped))).toBeLessThanOrEqual(LARGEST.css)
  })

  test('has its scripts and styles beside themselves in smaller forms, which unfold to the same', () => {
    const names = readdirSync(join(DIST, 'assets')).filter((name) => /\.(?:css|js)$/.test(name))
    const large = names.filter((name) => readFileSync(join(DIST, 'assets', name)).length >= KB)
    expect(large.length).toBeGreaterThan(0)
    for (const name of large) {
      const [whole, br, gz] = ['', '.br', '.gz'].map((ending) => readFileSync(join(DIST, 'assets', name + ending)))
      expect(br && brotliDecompressSync(br).equals(whole ?? br), name).toBe(true)
      expect(gz && gunzipSync(gz).equals(whole ?? gz), name).toBe(true)
    }
  })

  test('asks no other origin for anything', () => {
    const page = readFileSync(join(DIST, 'index.html'), 'utf8')
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })
})

test('no two style sheets share a name, for classes are told apart by it', () => {
  const sheets = readdirSync(join(import.meta.dirname, '../src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.module.css'))
    .map((path) => basename(path))
  expect(new Set(sheets).size).toBe(sheets.length)
})
