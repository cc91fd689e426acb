/** Fields in which vendors put what people wrote. Nothing here needs it, so it is not kept. */
const WORDS =
  /^(?:body|body_.*|.*_body|text|html|html_body|plain_body|subject|title|content|description|snippet|preview|caption|comment|note|notes|message_text|contents|headings?|message\.(?:title|contents)|message|full_text|review_text|encoded_event|conversation title|transcript|opt_out_reason|raw_subject|source_subject|original_message|msg|remark|conversation_rating_remark|details|textbody|htmlbody|headers|comments|previewdetails|(?:property_)?hs_(?:\w+_(?:body|subject|text|html|title|summary|notes)|body_preview\w*))$/i

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
