import { describe, expect, it } from 'vitest'
import { bytesOf, collected } from '../../test/reports.ts'
import { messagesIn } from './messages.ts'

async function partsOf(...parts: string[]) {
  const messages = await collected(messagesIn(bytesOf(...parts)))
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString().replaceAll('\r\n', '\n')
  return messages.map(({ number, envelope, header, body }) => ({
    number,
    envelope,
    header: text(header),
    body: text(body),
  }))
}

const FIRST = 'From ada@example.com Mon Jan  5 10:00:00 2026'
const TAKEOUT = 'From 1790000000000000000@xxx Tue Jan 06 00:10:00 +0000 2026'

describe(messagesIn, () => {
  it('splits an mbox where a blank line comes before a separator', async () => {
    expect(await partsOf(`${FIRST}\nSubject: one\n\nhello\n\n${TAKEOUT}\r\nSubject: two\r\n\r\nthere\r\n`)).toEqual([
      { number: 1, envelope: FIRST, header: 'Subject: one\n', body: 'hello\n\n' },
      { number: 2, envelope: TAKEOUT, header: 'Subject: two\n', body: 'there\n' },
    ])
  })

  it('does not split where somebody writes about themselves', async () => {
    const body = `From here on\n\nFrom Monday on I am away.\nFrom ada@example.com Mon Jan  5 10:00:00 2026\n`
    expect(await partsOf(`${FIRST}\nSubject: one\n\n${body}`)).toHaveLength(1)
  })

  it('takes away one quotation mark from quoted lines', async () => {
    const [message] = await partsOf(`${FIRST}\nSubject: one\n\n>From me\n>>From you\n> From far\n`)
    expect(message?.body).toBe('From me\n>From you\n> From far\n')
  })

  it('takes any other file as one mail, as it is', async () => {
    expect(await partsOf(`\ufeffSubject: one\n\nhello\n\n${FIRST}\n>From me\n`)).toEqual([
      { number: 1, envelope: null, header: 'Subject: one\n', body: `hello\n\n${FIRST}\n>From me\n` },
    ])
  })

  it('finds no mail in nothing', async () => {
    expect(await partsOf('')).toEqual([])
    expect(await partsOf('\n\r\n\n')).toEqual([])
  })

  it('holds only the beginning of a long mail', async () => {
    const [message, next] = await partsOf(
      `${FIRST}\nSubject: one\n\n`,
      ...Array(40).fill('x'.repeat(20_000)),
      `\n\n${TAKEOUT}\nSubject: two\n\n`,
    )
    expect(message?.body.length).toBeLessThan(300_000)
    expect(next?.header).toBe('Subject: two\n')
  })
})
