import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copySampleStore } from './sample-store.ts'
import { said, startCommand } from './server-process.ts'
import { type Ask, asking, askingByKey, signedIn } from './signed-in.ts'

export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Whether there is a browser to look with. */
export function isBrowserHere(): boolean {
  if (existsSync(CHROMIUM)) return true
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(`the pages must be tested, but there is no ${CHROMIUM}`)
  console.warn(`Not run: the pages in a browser, because there is no ${CHROMIUM} (CHROMIUM_PATH names another).`)
  return false
}

export interface RunningServer {
  readonly baseUrl: string
  /** "name=value" of a signed-in browser. */
  readonly cookie: string
  readonly ask: Ask
  /** Asks by a new key with these scopes. */
  readonly askByKey: (scopes: string) => Promise<Ask>
  /** "/customers/…" of one that has contacts. */
  readonly customerPath: string
  readonly stop: () => Promise<void>
}

type Settings = Readonly<Record<string, string>>

/** The product as it starts for anyone, on a store of its own, with the sample business in it. */
export function startServer(settings: Settings = {}): Promise<RunningServer> {
  return startServerOn(({ DATA_DIR }) => copySampleStore(DATA_DIR), settings)
}

interface Place extends Settings {
  readonly DATA_DIR: string
}

/** The product on a store of its own, which `fill` has put into the directory by then. */
export async function startServerOn(
  fill: (place: Place) => Promise<void>,
  settings: Settings = {},
): Promise<RunningServer> {
  const directory = mkdtempSync(join(tmpdir(), 'wavelength-pages-'))
  const place = { DATA_DIR: join(directory, 'store'), PORT: '0' }
  await fill(place)
  // What is learned in between would change the order of channels while a test looks at it.
  const variables = { ...place, LEARN_EVERY_HOURS: '0', ...settings }
  const server = startCommand(['start', '--sample', 'none'], variables)
  const signInUrl = await server.says(/http:\/\/\S+\/session\?token=\S+/)
  const baseUrl = new URL(signInUrl).origin
  const cookie = await signedIn(signInUrl)
  const ask = asking(baseUrl, cookie)
  return {
    baseUrl,
    cookie,
    ask,
    askByKey: async (scopes) => askingByKey(baseUrl, await newKey(variables, scopes)),
    customerPath: await pathOfSomebody(ask),
    stop: async () => {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

interface Reachable {
  readonly customers: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string
        readonly contactPoints: readonly object[]
        readonly consents: readonly { readonly status: string }[]
      }
    }[]
  }
}

const REACHABLE = '{ customers(first: 100) { edges { node { id contactPoints { channel } consents { status } } } } }'

/**
 * Somebody with more than one way and for whom another may be chosen, where there is one: ids, and with them the order of
 * customers and who is in the comparison group, differ from store to store.
 */
async function pathOfSomebody(ask: Ask): Promise<string> {
  const nodes = (await ask<Reachable>(REACHABLE, {})).customers.edges.map(({ node }) => node)
  const reachable = nodes.filter(
    ({ contactPoints, consents }) => contactPoints.length > 3 && consents.every(({ status }) => status !== 'WITHDRAWN'),
  )
  const found = await firstTreated(ask, reachable)
  return `/customers/${(found ?? nodes[0])?.id}`
}

interface Treated {
  readonly customer: { readonly recommendation: { readonly arm: string } }
}

const TREATED = 'query ($id: ID!) { customer(by: { id: $id }) { recommendation(message: { purpose: OTHER }) { arm } } }'

async function firstTreated<Node extends { readonly id: string }>(
  ask: Ask,
  nodes: readonly Node[],
): Promise<Node | undefined> {
  for (const node of nodes) {
    const { customer } = await ask<Treated>(TREATED, { id: node.id })
    if (customer.recommendation.arm === 'TREATMENT') return node
  }
  return undefined
}

/** Made by the command, which goes through the server that runs. */
async function newKey(variables: Settings, scopes: string): Promise<string> {
  const told = await said(['keys', 'create', '--name', 'test', '--scopes', scopes], variables)
  const [key] = /wl_\S+/.exec(told) ?? []
  if (key === undefined) throw new Error(`no key was told: ${told}`)
  return key
}
