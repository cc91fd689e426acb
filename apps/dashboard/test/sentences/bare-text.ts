import { childrenOf, isNode, type Node, nameOf, nodesIn, type SourceFile, textOf } from './syntax.ts'

/** Text that is shown though it was not said through `t`. */
export interface BareText {
  readonly path: string
  readonly text: string
}

/** Attributes and parts of a table or a chart that a reader sees or hears. */
const HEARD =
  /^(?:aria-(?:label|description|valuetext|roledescription)|alt|placeholder|title|subtitle|label|caption|head|heads|figureHeads|wholeHead|lead|summary|sentence|note|empty|topic)$/
/** Functions that show what they are given. */
const SHOWING = /^(?:textColumn|numberColumn|textCell)$/

/** A few things are called the same in every language. */
const PROPER = new Map([
  ['Wavelength', 'the name of the product'],
  ['npx pnpm', 'a command is typed as it stands'],
  ['crm', 'how the name of a system may look'],
])

export function bareTextsIn({ path, program }: SourceFile): BareText[] {
  const shown = nodesIn(program, isCode).flatMap(shownBy)
  return shown.filter(isWording).map((text) => ({ path, text: text.trim() }))
}

/** What stands between <code> is typed as it stands. */
function isCode({ type, openingElement }: Node): boolean {
  return type === 'JSXElement' && isNode(openingElement) && nameOf(openingElement.name) === 'code'
}

function shownBy(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)]
  if (node.type === 'JSXElement' && !isCode(node)) return childrenOf(node).filter(isExpression).flatMap(literalsIn)
  if (node.type === 'JSXAttribute' && HEARD.test(nameOf(node.name))) return partOf(node.value)
  if (node.type === 'Property' && HEARD.test(nameOf(node.key))) return partOf(node.value)
  if (node.type === 'CallExpression' && SHOWING.test(nameOf(node.callee))) return partOf(node.arguments)
  return []
}

function isExpression({ type }: Node): boolean {
  return type === 'JSXExpressionContainer'
}

function partOf(value: unknown): string[] {
  return [value].flat().filter(isNode).flatMap(literalsIn)
}

/** Not inside of calls, which are judged by themselves, nor of what is only compared or looked up. */
function literalsIn(node: Node): string[] {
  const isShut = ({ type }: Node) =>
    /Call|Member|Binary|Function|JSXElement|JSXFragment|^TS.*Type|TypeAnnotation/.test(type)
  return nodesIn(node, isShut).flatMap((part) => textOf(part) ?? [])
}

function isWording(text: string): boolean {
  const rest = [...PROPER.keys()].reduce((left, name) => left.replaceAll(name, ''), text)
  return /\p{Letter}{2}/u.test(rest)
}
