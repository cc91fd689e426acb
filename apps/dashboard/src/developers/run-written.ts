import { t } from '../words/t.ts'

interface Written {
  readonly query: string
  /** JSON. */
  readonly variables: string
}

/** Asks what somebody wrote by hand, and gives the answer as the API gives it, errors and cost included. */
export async function runWritten({ query, variables }: Written): Promise<string> {
  const body = JSON.stringify({ query, variables: parsed(variables) })
  const headers = { 'content-type': 'application/json', 'x-wavelength': 'dashboard' }
  const response = await fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers, body })
  return JSON.stringify(await response.json(), null, 2)
}

function parsed(variables: string): unknown {
  if (variables.trim() === '') return {}
  try {
    return JSON.parse(variables)
  } catch {
    throw new Error(t('The variables are not JSON.'))
  }
}
