import { vi } from 'vitest'

type Variables = Readonly<Record<string, unknown>>
/** What the API answers to each question, by the name of the question. */
export type Answers = Readonly<Record<string, object | ((variables: Variables) => object)>>

interface Asked {
  readonly name: string
  readonly variables: Variables
}

/** Stands in for the network: answers GraphQL by name, and notes what was asked. */
export function stubApi(answers: Answers): readonly Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { readonly body: string }) => {
    const { query, variables } = JSON.parse(body) as { readonly query: string; readonly variables: Variables }
    const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? ''
    asked.push({ name, variables })
    const answer = answers[name]
    if (answer === undefined) throw new Error(`nobody answers ${name}`)
    return Response.json({ data: typeof answer === 'function' ? answer(variables) : answer })
  })
  return asked
}

interface UploadAnswer {
  readonly status: number
  readonly body: object
}

/** Stands in for the request that sends a file; returns the addresses to which something was sent. */
export function stubUpload({ status, body }: UploadAnswer): readonly string[] {
  const addresses: string[] = []
  class Request {
    readonly upload = {}
    readonly status = status
    readonly responseText = JSON.stringify(body)
    onload: () => void = () => {}
    open(_: string, address: string): void {
      addresses.push(address)
    }
    setRequestHeader(): void {}
    abort(): void {}
    send(): void {
      queueMicrotask(() => this.onload())
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request)
  return addresses
}
