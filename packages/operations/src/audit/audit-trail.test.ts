import { type AuditRow, newestAuditEvents, type Store } from '@wavelength/db'
import { openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditTrail, judged } from './audit-trail.ts'
import { OPERATOR } from './deed.ts'
import { noteAudit, writeAudit } from './write-audit.ts'

const DEED = { actor: OPERATOR, now: Date.UTC(2026, 10, 22, 12) }
const ALL = { limit: 100, before: null }

describe.each(STORE_KINDS)('the audit trail on %s', (kind) => {
  let store: Store
  let rows: AuditRow[]
  beforeAll(async () => {
    store = await openTestStore(kind)
    for (const subject of ['a', 'b', 'c', 'd']) await noteAudit(store, DEED, { action: 'KEY_CREATED', subject })
    rows = await newestAuditEvents(store.db, ALL)
  })
  afterAll(() => store.close())

  const broken = (changed: readonly AuditRow[]) =>
    judged(changed).flatMap((each) => (each.isIntact ? [] : [each.subject]))

  it('chains every event to the one before', async () => {
    expect(broken(rows)).toEqual([])
    expect(
      (await auditTrail(store, { first: 2, before: 3 })).map(({ subject, isIntact }) => [subject, isIntact]),
    ).toEqual([
      ['b', true],
      ['a', true],
    ])
  })

  it('shows an event that was changed, and the one after it when its hash was changed too', () => {
    const changed = (change: Partial<AuditRow>) =>
      rows.map((row) => (row.subject === 'b' ? { ...row, ...change } : row))
    expect(broken(changed({ at: 0 }))).toEqual(['b'])
    expect(broken(changed({ actorKind: 'GUEST' }))).toEqual(['b'])
    expect(broken(changed({ hash: 'f'.repeat(64) }))).toEqual(['c', 'b'])
  })

  it('shows where an event was taken out, and where the first ones were cut off', () => {
    expect(broken(rows.filter(({ subject }) => subject !== 'b'))).toEqual(['c'])
    expect(broken(rows.filter(({ subject }) => subject !== 'a'))).toEqual(['b'])
  })

  it('is changed and shortened by nobody', async () => {
    await expect(store.db.updateTable('auditEvent').set({ subject: 'x' }).execute()).rejects.toThrow('only grows')
    await expect(store.db.deleteFrom('auditEvent').execute()).rejects.toThrow('only grows')
    expect(await newestAuditEvents(store.db, ALL)).toEqual(rows)
  })

  it('says nothing of what was taken back', async () => {
    const taken = store.db.transaction().execute(async (db) => {
      await writeAudit(db, DEED, { action: 'KEY_REVOKED', subject: 'a' })
      throw new Error('taken back')
    })
    await expect(taken).rejects.toThrow('taken back')
    expect(await newestAuditEvents(store.db, ALL)).toEqual(rows)
  })

  it('stays one chain when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => noteAudit(store, DEED, { action: 'FILE_EXPORTED', subject: 'f' })),
    )
    const all = await newestAuditEvents(store.db, ALL)
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: all.length }, (_, at) => all.length - at))
    expect(broken(all)).toEqual([])
  })
})
