import * as core from '@wavelength/core'
import { PAGES } from '../../src/frame/pages.ts'
import { isNode, type Node, nameOf, nodesIn, type SourceFile, sourceFiles, textOf } from './syntax.ts'

/** A sentence that the dashboard can say, and where. */
export interface Spoken {
  readonly sentence: string
  readonly path: string
  /** It is about a number, so a language needs it in forms. */
  readonly isCounted: boolean
}

/** All that is said: in the source, in core's closed lists, and in the list of pages. */
export function spokenSentences(): Spoken[] {
  return [...spokenIn(sourceFiles()), ...spokenInCore(), ...spokenInPages()]
}

export function spokenIn(files: readonly SourceFile[]): Spoken[] {
  const lists = new Set(files.flatMap(({ program }) => nodesIn(program).flatMap(listsSaidIn)))
  return files.flatMap(({ path, program }) =>
    nodesIn(program).flatMap((node) => [
      ...plainIn(node, lists).map((sentence) => ({ sentence, path, isCounted: false })),
      ...countedIn(node).map((sentence) => ({ sentence, path, isCounted: true })),
    ]),
  )
}

/** "LABELS" in `word(LABELS[each])` and `inSentence(LABELS[each].short)`. */
function listsSaidIn(node: Node): string[] {
  if (!/^(?:word|inSentence)$/.test(calledIn(node))) return []
  return argumentsOf(node)
    .map(listOf)
    .filter((name) => /^[A-Z]/.test(name))
}

function listOf(node: Node): string {
  return node.type === 'MemberExpression' && isNode(node.object) ? listOf(node.object) : nameOf(node)
}

function plainIn(node: Node, lists: ReadonlySet<string>): string[] {
  if (node.type === 'VariableDeclarator') return isSaid(nameOf(node.id), lists) ? valuesIn(node.init) : []
  return ['t', 'word', 'marked'].includes(calledIn(node)) ? textsIn(argumentsOf(node)[0]) : []
}

/** Labels are said wherever they are handed to. */
function isSaid(list: string, lists: ReadonlySet<string>): boolean {
  return lists.has(list) || list.endsWith('_LABELS')
}

function countedIn(node: Node): string[] {
  const [, one, many] = argumentsOf(node).map(textsIn)
  if (calledIn(node) === 'counted') return many ?? []
  if (calledIn(node) === 'plural') return (many ?? one?.map((name) => `${name}s`) ?? []).map((name) => `{n} ${name}`)
  return []
}

function calledIn(node: Node): string {
  return node.type === 'CallExpression' ? nameOf(node.callee) : ''
}

function argumentsOf({ arguments: given }: Node): Node[] {
  return Array.isArray(given) ? given.filter(isNode) : []
}

/** Of a choice between sentences, both. What stands in another call is found there. */
function textsIn(node: Node | undefined): string[] {
  if (!node) return []
  const isElsewhere = ({ type }: Node) => ['CallExpression', 'MemberExpression', 'BinaryExpression'].includes(type)
  return nodesIn(node, isElsewhere).flatMap((part) => textOf(part) ?? [])
}

/** The texts of a list or an object, without its keys. */
function valuesIn(node: unknown): string[] {
  if (!isNode(node)) return []
  if (node.type === 'Property') return valuesIn(node.value)
  const text = textOf(node)
  if (text !== null) return [text]
  return Object.values(node).flat().filter(isNode).filter(isNoType).flatMap(valuesIn)
}

function isNoType({ type }: Node): boolean {
  return !type.startsWith('TS') || type.endsWith('Expression')
}

function spokenInCore(): Spoken[] {
  const lists = Object.entries(core).filter(([name]) => name.endsWith('_LABELS') || name === 'BY_CHANNEL')
  const names = lists.flatMap(([, list]) => Object.values(list as object).map(String))
  const defined = Object.values(core.METRICS).flatMap((metric) => {
    const { label, question, numerator, denominator, exclusions } = metric
    return [label, question, numerator, denominator, exclusions].filter((text) => text !== null)
  })
  return [...names, ...defined].map((sentence) => ({ sentence, path: 'core', isCounted: false }))
}

function spokenInPages(): Spoken[] {
  return PAGES.flatMap(({ entry }) =>
    entry ? [{ sentence: entry.label, path: 'frame/pages.ts', isCounted: false }] : [],
  )
}
