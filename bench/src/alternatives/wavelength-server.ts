import { createLog, createSessions, DEFAULT_SETTINGS, serve } from '@wavelength/api'
import { openStore } from '@wavelength/db'
import { createKey, OPERATOR } from '@wavelength/operations'
import { BENCH_NOW } from '../business.ts'

/** Wavelength over a database, with a key for a data team; tells its parent where it is once it answers. */
const [database = ''] = process.argv.slice(2)
const store = await openStore({ url: database })
const now = () => BENCH_NOW
const key = await createKey(
  store,
  { name: 'side by side', scopes: ['aggregates:read', 'pii:read'] },
  { actor: OPERATOR, now: now() },
)
if (key.status !== 'parsed') throw new Error('there is no key without a name')
const log = createLog({ write: () => {} })
const { address } = await serve({
  store,
  settings: DEFAULT_SETTINGS,
  now,
  sessions: createSessions(now),
  log,
  host: '127.0.0.1',
  port: 0,
})
process.send?.({ url: `${address}/graphql`, headers: { authorization: `Bearer ${key.value.secret}` } })
