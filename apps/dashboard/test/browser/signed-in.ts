/** What a browser that followed the one-time link sends along from then on: "name=value". */
export async function signedIn(signInUrl: string): Promise<string> {
  const response = await fetch(signInUrl, { redirect: 'manual' })
  const [cookie] = response.headers.getSetCookie()
  if (cookie === undefined) throw new Error(`nobody was signed in: ${response.status}`)
  return cookie.split(';')[0] ?? ''
}

/** Asks the API as the pages do. */
export function asking(baseUrl: string, cookie: string): Ask {
  return askingBy(baseUrl, { 'x-wavelength': 'dashboard', cookie })
}

/** Asks the API as a system does that is about to send. */
export function askingByKey(baseUrl: string, key: string): Ask {
  return askingBy(baseUrl, { authorization: `Bearer ${key}` })
}

function askingBy(baseUrl: string, proof: Record<string, string>) {
  const headers = { 'content-type': 'application/json', ...proof }
  return async <Answer>(query: string, variables: object = {}): Promise<Answer> => {
    const body = JSON.stringify({ query, variables })
    const response = await fetch(`${baseUrl}/graphql`, { method: 'POST', headers, body })
    const { data, errors } = (await response.json()) as { data: Answer; errors?: readonly { message: string }[] }
    if (errors?.[0]) throw new Error(errors[0].message)
    return data
  }
}

export type Ask = ReturnType<typeof askingBy>
