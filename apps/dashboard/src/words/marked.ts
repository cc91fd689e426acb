import { createElement, Fragment, type ReactNode } from 'react'
import { type Gaps, word } from './t.ts'

/** A sentence with elements in its gaps, wherever its language puts them: "Data to {moment}". */
export function marked<const Sentence extends string>(
  sentence: Sentence,
  elements: Readonly<Record<Gaps<Sentence>, ReactNode>>,
): ReactNode {
  const fillings = new Map<string, ReactNode>(Object.entries(elements))
  const parts = word(sentence).split(/(\{\w+\})/)
  return createElement(Fragment, null, ...parts.map((part) => fillings.get(part.slice(1, -1)) ?? part))
}
