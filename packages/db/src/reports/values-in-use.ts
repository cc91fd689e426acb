import { sql } from 'kysely'
import type { Db } from '../store/open.ts'

/**
 * Every segment or country that some customer has, by its letters: the smallest, then the next one beyond it, and so on
 * in an index. Customers are many, such values few.
 */
export async function valuesInUse(db: Db, column: 'segment' | 'country'): Promise<string[]> {
  const name = sql.ref(column)
  const { rows } = await sql<{ value: string }>`
    with recursive found as (
      select min(${name}) as value from customer
      union all
      select (select min(${name}) from customer where ${name} > found.value) from found where found.value is not null
    )
    select value from found where value is not null`.execute(db)
  return rows.map(({ value }) => value).sort()
}
