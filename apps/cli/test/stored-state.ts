import { ROLL_UP_NAMES } from '@wavelength/core'
import {
  customersById,
  interactionsSince,
  nextCustomersWithInteractions,
  openStore,
  storedCells,
  talliesOf,
} from '@wavelength/db'

type Where = Parameters<typeof openStore>[0]

/** All that contacts lead to, with customers by the names they came with: their ids are secret and differ by store. */
export async function storedState(where: Where): Promise<unknown> {
  const { db, close } = await openStore(where)
  try {
    const ids = await nextCustomersWithInteractions(db, null, 100_000)
    const names = new Map((await customersById(db, ids)).map(({ id, externalId }) => [id, externalId]))
    const interactions = await interactionsSince(db, new Map(ids.map((id) => [id, Number.NEGATIVE_INFINITY])))
    const named = <T extends { readonly customerId: string }>({ customerId, ...rest }: T) => ({
      customer: names.get(customerId),
      ...rest,
    })
    return {
      interactions: sorted(interactions.map(named)),
      tallies: sorted((await talliesOf(db, ids)).map(named)),
      rollUps: await Promise.all(ROLL_UP_NAMES.map(async (name) => sorted(await storedCells(db, name)))),
    }
  } finally {
    await close()
  }
}

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}
