import { describe, expect, it } from 'vitest'
import { said } from '../../test/said.ts'
import { addConnectors } from './connectors-command.ts'

describe(addConnectors, () => {
  it('tells of each connector what it takes, what it is known by and what is still to be set', async () => {
    const { exit, out } = await said(['connectors'], { PUBLIC_URL: 'https://shop.example/' })
    expect(exit).toBe(0)
    expect(out).toMatch(/^csv: /m)
    expect(out).toMatch(/webhook +https:\/\/shop\.example\/webhooks\/twilio\n/)
    expect(out).toMatch(/WEBHOOK_SECRET_TWILIO +not set: the Auth Token/)
    expect(out).toMatch(/asterisk: [^\n]+\n[^\n]+\n +needs +--time-zone\n +told by +--own --region\n/)
    const set = await said(['connectors'], { WEBHOOK_SECRET_TWILIO: 'a token' })
    expect(set.out).toMatch(/WEBHOOK_SECRET_TWILIO +set: the Auth Token/)
    expect(set.out).not.toContain('a token')
  })

  it.each([
    ['PUBLIC_URL', 'shop.example'],
    ['PHONE_REGION', 'Atlantis'],
  ])('refuses %s "%s"', async (name, value) => {
    expect(await said(['connectors'], { [name]: value })).toMatchObject({
      exit: 2,
      aside: expect.stringContaining(name),
    })
  })
})
