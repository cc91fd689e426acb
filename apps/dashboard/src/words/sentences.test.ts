import { describe, expect, test } from 'vitest'
import { bareTextsIn } from '../../test/sentences/bare-text.ts'
import { spokenIn, spokenSentences } from '../../test/sentences/spoken.ts'
import { parsed, sourceFiles } from '../../test/sentences/syntax.ts'
import { GERMAN } from './german.ts'

const GERMAN_ENTRIES = Object.entries(GERMAN.dictionary)
const spoken = spokenSentences()

describe('the German dictionary', () => {
  test('has every sentence that the dashboard can say', () => {
    const missing = spoken.filter(({ sentence }) => !(sentence in GERMAN.dictionary))
    expect(missing.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([])
  })

  test('has none that nobody says', () => {
    const said = new Set(spoken.map(({ sentence }) => sentence))
    expect(Object.keys(GERMAN.dictionary).filter((sentence) => !said.has(sentence))).toEqual([])
  })

  test('fills the same gaps', () => {
    const torn = GERMAN_ENTRIES.filter(([key, said]) => formsOf(said).some((form) => gapsOf(form) !== gapsOf(key)))
    expect(torn.map(([key]) => key)).toEqual([])
  })

  test('says what is about a number for one and for many', () => {
    const counted = new Set(spoken.flatMap(({ sentence, isCounted }) => (isCounted ? [sentence] : [])))
    const formless = GERMAN_ENTRIES.filter(([key, said]) => counted.has(key) && !hasForms(said))
    expect(formless.map(([key]) => key)).toEqual([])
  })
})

describe('the pages', () => {
  test('show no word that was not said through t', () => {
    expect(sourceFiles().flatMap(bareTextsIn)).toEqual([])
  })
})

describe('the search for sentences', () => {
  const found = (code: string) => spokenIn([parsed('a.tsx', code)]).map(({ sentence }) => sentence)
  const bare = (code: string) => bareTextsIn(parsed('a.tsx', code)).map(({ text }) => text)

  test('finds what is given to t, also when there is a choice', () => {
    expect(found("t('a'); t(isOne ? 'b' : 'c', { n }); word(x ?? 'd'); marked('e {f}', {})")).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e {f}',
    ])
  })

  test('finds sentences about numbers under their form for many', () => {
    expect(found("counted(n, '{n} is', '{n} are'); plural(n, 'call'); plural(n, 'reply', 'replies')")).toEqual([
      '{n} are',
      '{n} calls',
      '{n} replies',
    ])
  })

  test('finds the names in a list, and not its keys', () => {
    expect(found("const AGE_LABELS = { 'a b': 'Young', OLD: { short: 'Old' } } satisfies Record<string, 'x'>")).toEqual(
      ['Young', 'Old'],
    )
  })

  test('finds words in elements, in what is read aloud, and in tables', () => {
    expect(bare('<p title="Title" className="a" data-view="chart">Some text</p>')).toEqual(['Title', 'Some text'])
    expect(bare("<p aria-label={`Page`}>{isOn ? 'On' : t('Off')}</p>")).toEqual(['On', 'Page'])
    expect(bare("textColumn('Age'); numberColumn(t('All')); ({ caption: 'Ages' })")).toEqual(['Age', 'Ages'])
    expect(bare("<p>{view === 'table' && <Table />} <code>npx pnpm start</code> · Wavelength</p>")).toEqual([])
  })
})

type Said = (typeof GERMAN.dictionary)[string]

function formsOf(said: Said): string[] {
  return typeof said === 'string' ? [said] : Object.values(said)
}

function hasForms(said: Said): boolean {
  return typeof said !== 'string' && said.one !== undefined && said.other !== undefined
}

function gapsOf(sentence: string): string {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort().join(' ')
}
