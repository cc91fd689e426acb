import type { RunningServer } from './running-server.ts'

/** What there is to see besides the sample, and where. */
export interface Staged {
  /** The id of a file that waits to be read. */
  readonly upload: string
  readonly importPath: string
  readonly guestPath: string
}

/** Uploads a file, imports it once more with its faulty rows refused, and makes a link for guests. */
export async function staged({ baseUrl, cookie, ask }: RunningServer): Promise<Staged> {
  const { customers } = await ask<Named>(NAMES)
  const calls = callsTo(customers.edges.map(({ node }) => node.externalId ?? ''))
  const upload = await uploaded(baseUrl, cookie, calls)
  const imported = await uploaded(baseUrl, cookie, calls)
  const { suggestMapping } = await ask<Suggested>(SUGGEST, { id: imported })
  const { startImport } = await ask<Started>(START, { id: imported, mapping: suggestMapping.mapping })
  if (startImport.run === null) throw new Error(`the import did not start: ${JSON.stringify(startImport.errors)}`)
  const { createGuestLink } = await ask<Linked>(LINK)
  return {
    upload,
    importPath: `/data/imports/${startImport.run.id}?step=import`,
    guestPath: `/s/${createGuestLink.secret}`,
  }
}

interface Named {
  readonly customers: { readonly edges: readonly { readonly node: { readonly externalId: string | null } }[] }
}

const NAMES = '{ customers(first: 100) { edges { node { externalId } } } }'

/** As anybody would write them down; every twentieth does not say who was called. */
function callsTo(names: readonly string[]): string {
  const rows = names.map((name, at) => {
    const calledAt = new Date(Date.now() - (at + 24) * HOUR_MS).toISOString()
    return `${at % 20 === 7 ? '' : name},${calledAt},phone,outbound,${at % 3 === 0 ? 'no answer' : 'answered'}`
  })
  return ['customer_id,occurred_at,channel,direction,outcome', ...rows, ''].join('\n')
}

const HOUR_MS = 3_600_000

async function uploaded(baseUrl: string, cookie: string, body: string): Promise<string> {
  const headers = { cookie, 'x-wavelength': 'dashboard', 'content-type': 'application/octet-stream' }
  const address = `${baseUrl}/v1/imports?connector=csv&fileName=calls.csv`
  const response = await fetch(address, { method: 'POST', headers, body })
  if (response.status !== 201) throw new Error(`the file was not taken: ${response.status}`)
  const { id } = (await response.json()) as { readonly id: string }
  return id
}

interface Suggested {
  readonly suggestMapping: { readonly mapping: object }
}

const SUGGEST = 'query ($id: ID!) { suggestMapping(uploadId: $id) { mapping } }'

interface Started {
  readonly startImport: {
    readonly run: { readonly id: string } | null
    readonly errors: readonly { readonly message: string }[]
  }
}

const START = `mutation ($id: ID!, $mapping: JSON) {
  startImport(uploadId: $id, mapping: $mapping) { run { id } errors { message } } }`

interface Linked {
  readonly createGuestLink: { readonly secret: string }
}

const LINK = `mutation {
  createGuestLink(link: { name: "Board meeting", path: "/attempts", range: { lastDays: 90 } }) { secret } }`
