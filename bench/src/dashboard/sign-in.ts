import type { Product } from './product.ts'

const A_CUSTOMER = '{ customers(first: 1) { edges { node { id } } } }'

interface CustomerAnswer {
  readonly data: { readonly customers: { readonly edges: readonly { readonly node: { readonly id: string } }[] } }
}

/** Follows a one-time link as a browser does. */
export async function signIn(signInUrl: string): Promise<Product> {
  const response = await fetch(signInUrl, { redirect: 'manual' })
  const [cookie = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')
  if (cookie === '') throw new Error(`nobody was signed in: ${response.status}`)
  const session = { baseUrl: new URL(signInUrl).origin, cookie }
  const answer = (await ask(session, JSON.stringify({ query: A_CUSTOMER }))) as CustomerAnswer
  const id = answer.data.customers.edges[0]?.node.id
  if (id === undefined) throw new Error('there are no customers to look at')
  return { ...session, customerPath: `/customers/${id}` }
}

/** Asks as the pages do: `body` is what a page sends. */
export async function ask({ baseUrl, cookie }: Pick<Product, 'baseUrl' | 'cookie'>, body: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-wavelength': 'dashboard', cookie }
  const response = await fetch(`${baseUrl}/graphql`, { method: 'POST', headers, body })
  const answer: unknown = await response.json()
  if (typeof answer === 'object' && answer !== null && 'errors' in answer)
    throw new Error(`a question of a page was refused: ${JSON.stringify(answer.errors)}`)
  return answer
}
