import { gzipSync } from 'node:zlib'
import { countInteractions, countSampleCustomers } from '@wavelength/db'
import { STORE_KINDS } from '@wavelength/db/testing'
import { SCOPES } from '@wavelength/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

const CALLS = [
  'CallID,Customer Id,Direction,Started At,Result',
  'a1,17,out,2026-03-02T09:15:00Z,no answer',
  'a2,18,in,2026-03-02T10:15:00Z,',
  'a3,18,out,2026-03-02T10:20:00Z,=SECRET()',
  '',
].join('\n')

const RUN = `id status processed total share stored merged duplicates rejected rejectedFileUrl etaSeconds undoable finishedAt error
  undone { contactsRemoved contactsKept mergesKept customersRemoved customersKept }`
const HOW = '$uploadId: ID!, $mapping: JSON, $timeZone: String'
const GIVEN = 'uploadId: $uploadId, mapping: $mapping, timeZone: $timeZone'
const START = `mutation (${HOW}) { startImport(${GIVEN}) { run { ${RUN} } errors { code message field } } }`
const UNDO = `mutation ($id: ID!) { undoImport(id: $id) { run { ${RUN} } errors { code field } } }`
const SUGGEST = `query ($id: ID!) { suggestMapping(uploadId: $id) { mapping recognised { column field } missing { field message } consentColumns } }`
const CHECK = `query (${HOW}) { checkImport(${GIVEN}) { errors { code message field }
  check { records isWhole contacts customers known rejected from to byChannel { channel direction contacts }
    rejections { line field value code reason } warnings { code message } } } }`

describe.each(STORE_KINDS)('imports on %s', (kind) => {
  let trial: Trial
  let key: string
  beforeAll(async () => {
    trial = await startTrial(kind)
    key = await trial.keyWith(...SCOPES)
  })
  afterAll(() => trial.close())

  const upload = (body: BodyInit, address = '/v1/imports?connector=csv&fileName=calls.csv', headers = {}) =>
    trial.send(address, { method: 'POST', body, headers: { 'x-api-key': key, ...headers } })

  const runOf = async (id: string) =>
    (await trial.ask(`query ($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id })).body.data.importRun

  async function started(body: BodyInit): Promise<{ id: string }> {
    const { id: uploadId } = (await upload(body)).body
    const { mapping } = (await trial.ask(SUGGEST, { id: uploadId })).body.data.suggestMapping
    const { run, errors } = (await trial.ask(START, { uploadId, mapping })).body.data.startImport
    expect(errors).toEqual([])
    return run
  }

  const reached = (id: string, status: string) =>
    expect.poll(async () => (await runOf(id)).status, { timeout: 60_000 }).toBe(status)

  it('shows what was sent, guesses what it means, and says what it would come to', async () => {
    const sent = await upload(CALLS)
    expect(sent.status).toBe(201)
    expect(sent.body).toMatchObject({
      connector: 'csv',
      fileName: 'calls.csv',
      bytes: CALLS.length,
      delimiter: ',',
      encoding: 'utf-8',
      columns: ['CallID', 'Customer Id', 'Direction', 'Started At', 'Result'],
    })
    expect(sent.body.rows).toHaveLength(3)
    const { id } = sent.body
    const again = await trial.ask('query ($id: ID!) { upload(id: $id) { fileName columns rows bytes } }', { id })
    expect(again.body.data.upload).toMatchObject({ fileName: 'calls.csv', rows: sent.body.rows })
    const { mapping, missing } = (await trial.ask(SUGGEST, { id })).body.data.suggestMapping
    expect(missing.map(({ field }: { field: string[] }) => field.join('.'))).toEqual(['events.0.outcome.values'])
    const checked = (await trial.ask(CHECK, { uploadId: id, mapping })).body.data.checkImport
    expect(checked.errors).toEqual([])
    expect(checked.check).toMatchObject({ contacts: 2, customers: 2, rejected: 1, known: 0, isWhole: true })
    expect(checked.check.rejections).toMatchObject([
      { line: 4, field: ['Result'], value: '=SECRET()', code: 'UNKNOWN_VALUE' },
    ])
    const wrong = (await trial.ask(CHECK, { uploadId: id, mapping: { ...mapping, source: 7 } })).body.data.checkImport
    expect(wrong).toMatchObject({ check: null, errors: [{ code: 'BAD_TEXT', field: ['mapping', 'source'] }] })
  })

  it('imports, tells the rows that were refused, and takes the import back', async () => {
    const { id } = await started(gzipSync(CALLS))
    await reached(id, 'FINISHED')
    expect(await runOf(id)).toMatchObject({
      stored: 2,
      rejected: 1,
      share: 1,
      undoable: true,
      undone: null,
      etaSeconds: null,
      rejectedFileUrl: `/v1/imports/${id}/rejected.csv`,
    })
    const status = await trial.ask(
      '{ dataStatus { imports { id status rejections(first: 5) { line value reason } } } }',
    )
    expect(status.body.data.dataStatus.imports[0]).toMatchObject({ id, rejections: [{ line: 4, value: '=SECRET()' }] })
    const file = await trial.send(`/v1/imports/${id}/rejected.csv`, { headers: { 'x-api-key': key } })
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(file.body.split('\r\n')).toEqual([
      'position,line,column,value,code,reason',
      expect.stringMatching(/^calls\.csv line 4,4,Result,'=SECRET\(\),UNKNOWN_VALUE,/),
      '',
    ])
    const undone = (await trial.ask(UNDO, { id })).body.data.undoImport
    expect(undone.errors).toEqual([])
    await reached(id, 'UNDONE')
    expect(await runOf(id)).toMatchObject({
      undoable: false,
      undone: { contactsRemoved: 2, contactsKept: 0, mergesKept: 0, customersRemoved: 2, customersKept: 0 },
    })
    expect(await countInteractions(trial.store.db)).toBe(0)
    expect((await trial.ask(UNDO, { id })).body.data.undoImport).toMatchObject({
      run: null,
      errors: [{ code: 'NOT_UNDOABLE' }],
    })
    expect((await trial.ask(UNDO, { id: 'nothing' })).body.data.undoImport.errors).toMatchObject([
      { code: 'UNKNOWN_IMPORT' },
    ])
  })

  it('writes down who imported and who took back, and nothing of what stands in the rows', async () => {
    const { body } = await trial.ask('{ auditEvents(first: 20) { action subject } }')
    const actions = JSON.stringify(body.data ?? body.errors)
    for (const action of ['IMPORT_STARTED', 'IMPORT_UNDONE', 'FILE_EXPORTED']) expect(actions).toContain(action)
    expect(actions).not.toContain('SECRET')
    expect(trial.logged.join('\n')).not.toContain('SECRET')
  })

  it.each([
    ['an empty body', '', 400, /the file is empty/],
    ['rubbish', new Uint8Array([7, 0, 1, 0, 2]), 400, /NUL bytes/],
    ['damaged gzip', new Uint8Array(gzipSync(CALLS).subarray(0, 20)), 400, /damaged gzip/],
    ['a file that is too large', 'a,b\n'.repeat(300_000), 413, /larger than 0 MB \(1000000 bytes\)/],
  ])('refuses %s', async (_, body, status, message) => {
    const answer = await upload(body)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0]).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  it('refuses a file that says beforehand how large it is, without reading it', async () => {
    const body = new ReadableStream({ pull: () => expect.unreachable() }, { highWaterMark: 0 })
    const headers = { 'x-api-key': key, 'content-length': '1000001' }
    const init = { method: 'POST', body, duplex: 'half', headers } as RequestInit
    expect((await trial.send('/v1/imports?connector=csv', init)).status).toBe(413)
  })

  it('names the connector that is missing or unknown', async () => {
    expect((await upload(CALLS, '/v1/imports')).body.errors[0].message).toContain('?connector=csv')
    expect((await upload(CALLS, '/v1/imports?connector=pigeon')).body.errors[0].message).toContain('ndjson, csv, email')
    expect((await trial.send('/v1/imports')).status).toBe(405)
  })

  it('takes files only from who may import, and from a browser only on purpose', async () => {
    const others = await trial.keyWith(...SCOPES.filter((scope) => scope !== 'ingest'))
    expect((await upload(CALLS, undefined, { 'x-api-key': others })).status).toBe(403)
    expect((await trial.send('/v1/imports?connector=csv', { method: 'POST', body: CALLS })).status).toBe(401)
    const session = trial.sessions.redeem(trial.sessions.issueToken())
    const cookie = `wavelength_session=${session}`
    const from = (headers: Record<string, string>) =>
      trial.send('/v1/imports?connector=csv', { method: 'POST', body: CALLS, headers: { cookie, ...headers } })
    expect((await from({})).status).toBe(403)
    expect((await from({ 'x-wavelength': 'dashboard' })).status).toBe(201)
  })

  it('shows refused rows only to who may import and see people', async () => {
    const { id } = await started(CALLS)
    await reached(id, 'FINISHED')
    const path = `/v1/imports/${id}/rejected.csv`
    const query = 'query ($id: ID!) { importRun(id: $id) { rejections { value } } }'
    for (const lacking of ['ingest', 'pii:read']) {
      const other = await trial.keyWith(...SCOPES.filter((scope) => scope !== lacking))
      expect((await trial.send(path, { headers: { 'x-api-key': other } })).status).toBe(403)
      expect((await trial.ask(query, { id }, other)).body.errors[0].extensions.code).toBe('FORBIDDEN')
    }
    expect((await trial.send('/v1/imports/9999/rejected.csv', { headers: { 'x-api-key': key } })).status).toBe(404)
    await trial.ask(UNDO, { id })
    await reached(id, 'UNDONE')
  })

  it('names the kinds of file and what has to be told about them', async () => {
    const { body } = await trial.ask('{ connectors { name endings options { name isRequired } } }')
    expect(body.data.connectors).toContainEqual({
      name: 'csv',
      endings: ['.csv', '.tsv', '.txt'],
      options: [
        { name: 'mapping', isRequired: true },
        { name: 'source', isRequired: false },
        { name: 'timeZone', isRequired: false },
      ],
    })
  })

  it('loads the sample business into an empty store only, and removes it while it is loaded', async () => {
    const load = async () =>
      (await trial.ask(`mutation { loadSample { run { ${RUN} } errors { code } } }`)).body.data.loadSample
    const { run, errors } = await load()
    expect(errors).toEqual([])
    expect(run.undoable).toBe(false)
    await expect.poll(() => countSampleCustomers(trial.store.db), { timeout: 60_000 }).toBeGreaterThan(0)
    const { body } = await trial.ask('mutation { removeSample { customers } }')
    expect(body.data.removeSample.customers).toBeGreaterThan(0)
    await expect.poll(() => countSampleCustomers(trial.store.db), { timeout: 60_000 }).toBe(0)
    await trial.ask(RECORD, { events: [anEvent()] })
    expect(await load()).toEqual({ run: null, errors: [{ code: 'CONFLICT' }] })
  })
})
