export const SNIPPET_LANGUAGES = ['curl', 'fetch', 'Python'] as const
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number]

interface Call {
  readonly endpoint: string
  readonly key: string
  /** Opaque, of a real customer. */
  readonly customerId: string
}

const QUERY =
  'query ($id: ID!) { customer(by: { id: $id }) { recommendation(message: { purpose: REMINDER }) { first { channel notBefore waitBeforeNextAttempt answerProbability { value } reasons { text } } } } }'

/** The first question of most systems: how do I reach this customer about a reminder? */
export function snippet(language: SnippetLanguage, call: Call): string {
  const body = JSON.stringify({ query: QUERY, variables: { id: call.customerId } }, null, 2)
  return WRITERS[language](call, body)
}

const WRITERS = { curl: curlCall, fetch: fetchCall, Python: pythonCall } satisfies Record<
  SnippetLanguage,
  (call: Call, body: string) => string
>

function curlCall({ endpoint, key }: Call, body: string): string {
  return `curl -s ${endpoint} \\
  -H 'authorization: Bearer ${key}' \\
  -H 'content-type: application/json' \\
  -d '${body}'`
}

function fetchCall({ endpoint, key }: Call, body: string): string {
  return `const response = await fetch('${endpoint}', {
  method: 'POST',
  headers: { authorization: 'Bearer ${key}', 'content-type': 'application/json' },
  body: JSON.stringify(${body}),
})
console.log(JSON.stringify(await response.json(), null, 2))`
}

function pythonCall({ endpoint, key }: Call, body: string): string {
  return `import json, urllib.request

request = urllib.request.Request(
    '${endpoint}',
    data=json.dumps(${body}).encode(),
    headers={'authorization': 'Bearer ${key}', 'content-type': 'application/json'},
)
print(json.dumps(json.load(urllib.request.urlopen(request)), indent=2))`
}
