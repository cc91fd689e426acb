/** Fields in which vendors put what people wrote. Nothing here needs it, so it is not kept. */
const WORDS =
  /^(?:body|body_.*|.*_body|text|html|html_body|plain_body|subject|title|content|description|snippet|preview|caption|comment|note|notes|message_text|transcript)$/i

/** The value without what people said to each other: for what is kept of a record that could not be taken. */
export function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      WORDS.test(name) && typeof inner === 'string' ? '(left out)' : withoutWords(inner),
    ]),
  )
}
