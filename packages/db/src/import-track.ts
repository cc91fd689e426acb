import { type RawBuilder, sql } from 'kysely'
import type { InteractionKey } from './interaction.ts'
import type { Db } from './store/open.ts'

/** A contact that an import told of. */
export interface ToldContact extends InteractionKey {
  /** It was not known before. */
  readonly isNew: boolean
}

export interface ToldCustomer {
  readonly id: string
  readonly isNew: boolean
}

/**
 * Notes what an import told of, in the transaction that takes it in. A contact has marks as long as nothing but imports
 * that can be undone has told of it, one for each of them; so one that was known otherwise gets none.
 */
export async function markImported(
  db: Db,
  run: number,
  { contacts, customers }: { readonly contacts: readonly ToldContact[]; readonly customers: readonly ToldCustomer[] },
): Promise<void> {
  if (contacts.length > 0)
    await sql`insert into import_run_contact (customer_id, interaction_id, run)
      select told.customer_id, told.id, ${run}::integer from ${contactsTold(contacts)}
      where told.is_new or exists (select from import_run_contact as mark
        where mark.customer_id = told.customer_id and mark.interaction_id = told.id)
      on conflict do nothing`.execute(db)
  if (customers.length > 0)
    await sql`insert into import_run_customer (customer_id, run, brought)
      select told.id, ${run}::integer, told.is_new or exists (select from import_run_customer as mark
        where mark.customer_id = told.id and mark.brought)
      from json_to_recordset(${JSON.stringify(customers.map(({ id, isNew }) => ({ id, is_new: isNew })))}::json)
        as told(id uuid, is_new boolean)
      on conflict do nothing`.execute(db)
}

/** These are known otherwise than by imports from now on, so that undoing an import leaves them. */
export async function markKnownElsewhere(
  db: Db,
  contacts: readonly InteractionKey[],
  customerIds: readonly string[],
): Promise<void> {
  if (contacts.length > 0)
    await sql`delete from import_run_contact as mark using ${contactsTold(contacts)}
      where mark.customer_id = told.customer_id and mark.interaction_id = told.id`.execute(db)
  if (customerIds.length > 0)
    await db
      .updateTable('importRunCustomer')
      .set({ brought: false })
      .where('customerId', 'in', [...customerIds])
      .where('brought', '=', true)
      .execute()
}

/** Which of these contacts has nothing but this import told of? */
export async function ownContacts(db: Db, run: number, contacts: readonly InteractionKey[]): Promise<InteractionKey[]> {
  if (contacts.length === 0) return []
  const { rows } = await sql<InteractionKey>`
    select mark.customer_id, mark.interaction_id as id
    from ${contactsTold(contacts)}
    join import_run_contact as mark on mark.customer_id = told.customer_id and mark.interaction_id = told.id
    group by mark.customer_id, mark.interaction_id having min(mark.run) = ${run} and max(mark.run) = ${run}`.execute(db)
  return rows
}

/** Customers that an import told of and whose marks are still there, in order of their ids. */
export async function markedCustomers(db: Db, run: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('importRunCustomer')
    .select('customerId')
    .where('run', '=', run)
    .orderBy('customerId')
    .limit(limit)
    .execute()
  return rows.map(({ customerId }) => customerId)
}

/** The contacts of these customers of which nothing but this import has told. */
export async function ownContactsOf(db: Db, run: number, customerIds: readonly string[]): Promise<InteractionKey[]> {
  const { rows } = await sql<InteractionKey>`
    select customer_id, interaction_id as id from import_run_contact
    where customer_id in (${sql.join(customerIds)})
    group by customer_id, interaction_id having min(run) = ${run} and max(run) = ${run}`.execute(db)
  return rows
}

/** Which of these customers does nothing else know of: no other import, no report, no word of their own, no decision that was acted upon? */
export async function ownCustomers(db: Db, run: number, customerIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ customerId: string }>`
    select customer_id from import_run_customer as mark
    where run = ${run} and brought and customer_id in (${sql.join(customerIds)})
      and not exists (select from import_run_customer as other where other.customer_id = mark.customer_id and other.run <> mark.run)
      and not exists (select from stated_preference as said where said.customer_id = mark.customer_id)
      and not exists (select from consent where consent.customer_id = mark.customer_id)
      and not exists (select from decision_outcome as outcome where outcome.customer_id = mark.customer_id)
      and not exists (select from decision_override as chosen where chosen.customer_id = mark.customer_id)
      and not exists (select from decision where decision.customer_id = mark.customer_id and not decision.shown_only)`.execute(
    db,
  )
  return rows.map(({ customerId }) => customerId)
}

export async function deleteMarks(db: Db, run: number, customerIds: readonly string[]): Promise<void> {
  for (const table of ['importRunContact', 'importRunCustomer'] as const)
    await db
      .deleteFrom(table)
      .where('customerId', 'in', [...customerIds])
      .where('run', '=', run)
      .execute()
}

/** What this import told of these customers holds for good: whoever else told of it can no longer take it back. */
export async function settleMarks(db: Db, run: number, customerIds: readonly string[]): Promise<void> {
  await sql`delete from import_run_contact as mark using import_run_contact as own
    where own.customer_id in (${sql.join(customerIds)}) and own.run = ${run}
      and mark.customer_id = own.customer_id and mark.interaction_id = own.interaction_id`.execute(db)
  await markKnownElsewhere(db, [], customerIds)
  await deleteMarks(db, run, customerIds)
}

function contactsTold(contacts: readonly (InteractionKey & { readonly isNew?: boolean })[]): RawBuilder<unknown> {
  const rows = contacts.map(({ customerId, id, isNew }) => ({ customer_id: customerId, id, is_new: isNew === true }))
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as told(customer_id uuid, id uuid, is_new boolean)`
}
