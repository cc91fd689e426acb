import { createHmac } from 'node:crypto'
import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial, WEBHOOK_SECRET } from '../../test/trial.ts'

const AT = 'https://shop.example/webhooks/twilio'

function signed(form: Readonly<Record<string, string>>, secret = WEBHOOK_SECRET) {
  const fields = Object.keys(form).sort()
  const text = AT + fields.map((name) => `${name}${form[name]}`).join('')
  return createHmac('sha1', secret).update(text).digest('base64')
}

const ABOUT = `query ($name: String!) { connector(name: $name) { confirmed
  webhook { url secrets { variable isSet } }
  activity { lastDeliveryAt deliveriesLastDay deliveriesWaiting deliveriesGivenUp lastImportAt rejected }
  rejections { code field value } } }`

const TEXT = { MessageSid: 'SM1', From: '+12025550142', To: '+12025550100', Body: 'Is it ready?' }

describe.each(STORE_KINDS)('POST /webhooks/:connector on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind, { publicUrl: 'https://shop.example/' })
  })
  afterAll(() => trial.close())

  const post = (form: Readonly<Record<string, string>>, signature = signed(form), path = '/webhooks/twilio') =>
    trial.send(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'x-twilio-signature': signature },
    })
  const contacts = () =>
    trial.store.db.selectFrom('interaction').select(['sourceId', 'channel', 'direction', 'outcome']).execute()
  const deliveries = () =>
    trial.store.db.selectFrom('webhookDelivery').select(['connector', 'body', 'request', 'error']).execute()

  it('answers a message at once and takes it in once, however often it comes', async () => {
    expect((await post(TEXT)).status).toBe(200)
    expect((await post(TEXT)).status).toBe(200)
    await trial.webhooks.settled()
    trial.clock.now += 3_600_000
    expect((await post(TEXT)).status).toBe(200)
    await trial.webhooks.settled()
    expect(await contacts()).toEqual([{ sourceId: 'SM1', channel: 'SMS', direction: 'INBOUND', outcome: 'RECEIVED' }])
  })

  it('keeps nothing of a message that was taken in', async () => {
    const [delivery] = await deliveries()
    expect(delivery?.body).toHaveLength(0)
    expect(delivery).toMatchObject({ connector: 'twilio', request: {}, error: null })
  })

  it.each([
    ['another secret', signed(TEXT, 'another')],
    ['no signature', ''],
    ['the signature of another body', signed({ ...TEXT, Body: 'no' })],
  ])('refuses a message with %s, keeps nothing of it and says why only to the operator', async (_, signature) => {
    const before = await deliveries()
    const { status, body } = await post(TEXT, signature)
    expect(status).toBe(401)
    expect(JSON.stringify(body)).not.toContain('signature')
    expect(trial.logged.at(-1)).toContain('signature')
    expect(await deliveries()).toEqual(before)
  })

  it('knows no connector of another name, nor messages of one that takes none', async () => {
    expect((await post(TEXT, '', '/webhooks/pigeons')).status).toBe(404)
    expect((await post(TEXT, '', '/webhooks/csv')).status).toBe(404)
  })

  it('tells a system that looks that somebody is there', async () => {
    expect((await trial.send('/webhooks/twilio')).status).toBe(200)
    expect((await trial.send('/webhooks/pigeons')).status).toBe(401)
    expect((await trial.send('/webhooks/twilio', { method: 'DELETE' })).status).toBe(405)
  })

  it('takes no message that is larger than any system sends', async () => {
    expect((await post({ ...TEXT, Body: 'x'.repeat(6_000_000) })).status).toBe(413)
  })

  it('keeps what it cannot read as a rejected event of the connector', async () => {
    await post({ ...TEXT, MessageSid: 'SM2', MessageStatus: 'teleported' })
    await trial.webhooks.settled()
    const rejected = await trial.store.db
      .selectFrom('rejectedEvent')
      .select(['connector', 'code', 'field', 'raw'])
      .execute()
    expect(rejected).toMatchObject([{ connector: 'twilio', code: 'UNKNOWN_VALUE', field: ['MessageStatus'] }])
    expect(rejected[0]?.raw).not.toContain('ready')
  })

  it('tells of the connector what has come through it and what it refused', async () => {
    const { connector } = (await trial.ask(ABOUT, { name: 'twilio' })).body.data
    expect(connector).toMatchObject({
      confirmed: 'CAPTURED',
      webhook: { url: AT, secrets: [{ variable: 'WEBHOOK_SECRET_TWILIO', isSet: true }] },
      activity: { deliveriesLastDay: 2, deliveriesWaiting: 0, deliveriesGivenUp: 0, lastImportAt: null, rejected: 1 },
      rejections: [{ code: 'UNKNOWN_VALUE', field: ['MessageStatus'], value: 'teleported' }],
    })
    expect(Date.parse(connector.activity.lastDeliveryAt)).toBe(trial.clock.now)
    expect((await trial.ask(ABOUT, { name: 'pigeons' })).body.data).toEqual({ connector: null })
  })

  it.each(['ingest', 'pii:read'])('shows nobody what was refused by the scope %s alone', async (scope) => {
    const { body } = await trial.ask(
      '{ connector(name: "twilio") { rejections { value } } }',
      {},
      await trial.keyWith(scope),
    )
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN')
  })

  it('tries again what could not be taken in, later each time, and gives up in the end', async () => {
    const { db } = trial.store
    await post({ ...TEXT, MessageSid: 'SM3' })
    await trial.webhooks.settled()
    await db
      .updateTable('webhookDelivery')
      .set({ connector: 'gone', body: new Uint8Array([1]), takenAt: null, attempts: 0, nextAttemptAt: new Date(0) })
      .execute()
    const waits: (number | null)[] = []
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await post({ ...TEXT, MessageSid: `SM4${attempt}` })
      await trial.webhooks.settled()
      const { nextAttemptAt } = await db
        .selectFrom('webhookDelivery')
        .select('nextAttemptAt')
        .where('connector', '=', 'gone')
        .executeTakeFirstOrThrow()
      waits.push(nextAttemptAt === null ? null : nextAttemptAt - trial.clock.now)
      trial.clock.now = (nextAttemptAt ?? trial.clock.now) + 1
    }
    expect(waits.slice(0, 3)).toEqual([10_000, 20_000, 40_000])
    expect(waits.slice(-3)).toEqual([3_600_000, 3_600_000, null])
    expect(trial.logged.join()).toContain('gone')
  })
})
