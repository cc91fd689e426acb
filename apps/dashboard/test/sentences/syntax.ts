import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A node of a syntax tree (ESTree), as far as the search for sentences needs to know it. */
export interface Node {
  readonly type: string
  readonly [part: string]: unknown
}

export interface SourceFile {
  readonly path: string
  readonly program: Node
}

const SOURCE = join(import.meta.dirname, '../../src')
/** Tests, dictionaries and what is generated show nothing. */
const SILENT = /\.test\.tsx?$|\.d\.ts$|^words\//

/** What the dashboard is made of. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !SILENT.test(path))
    .map((path) => parsed(path, readFileSync(join(SOURCE, path), 'utf8')))
}

export function parsed(path: string, code: string): SourceFile {
  const { program, errors } = parseSync(path, code)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  return { path, program: program as unknown as Node }
}

/** Every node below this one and itself; what `isShut` is not looked into. */
export function nodesIn(node: Node, isShut: (node: Node) => boolean = () => false): Node[] {
  return [node, ...(isShut(node) ? [] : childrenOf(node).flatMap((child) => nodesIn(child, isShut)))]
}

export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode)
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** "name" of an identifier, and of a name in an element. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  return typeof node.name === 'string' ? node.name : ''
}

/** The text of a string, also of one in backquotes without gaps; null for anything else. */
export function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral') return null
  return nodesIn(node)
    .filter(({ type }) => type === 'TemplateElement')
    .map(({ value }) => cookedOf(value))
    .join(' ')
}

function cookedOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : ''
}
