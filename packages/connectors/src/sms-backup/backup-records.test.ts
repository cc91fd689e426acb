import { describe, expect, it } from 'vitest'
import { bytesOf, collected, contactsIn, NOW, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { A_PICTURE, A_TEXT, backupOf, FROM_ADA, mmsTag, tag } from './fixtures.ts'
import { smsBackup } from './sms-backup.ts'

const A_RECORD = tag('sms', A_TEXT)

/** What becomes of a bad record between two good ones. */
async function between(record: string) {
  const reports = await reportsOf(smsBackup, backupOf('smses', A_RECORD, record, A_RECORD))
  return { contacts: contactsIn(reports).length, refusals: rejectionsIn(reports) }
}

describe('a backup in XML', () => {
  it('is read alike wherever its bytes are cut', async () => {
    const whole = Buffer.from(backupOf('smses', A_RECORD, '<!-- > " <sms> -->', '<![CDATA[<sms/>]]>', A_RECORD))
    for (const size of [1, 2, 3, 7, 64]) {
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.subarray(at * size, (at + 1) * size),
      )
      const reports = smsBackup.read({ name: 'file', bytes: bytesOf(...pieces), now: NOW, options: {} })
      expect((await collected(reports)).map(({ kind }) => kind)).toEqual(['CUSTOMER', 'CONTACT', 'CONTACT'])
    }
  })

  it.each([
    ['halves of an emoji', '&#55357;&#56842;'],
    ['half of one', '&#xD83D; alone'],
    ['references to what is no character', '&#0;&#11;&#x1F;&#65535;&#99999999999;'],
    ['control characters', 'a\u0001b\u000bc'],
    ['an apostrophe and a closing bracket', "it's > that"],
  ])('costs nothing for %s', async (_, body) => {
    expect(await between(tag('sms', { ...A_TEXT, body }))).toEqual({ contacts: 3, refusals: [] })
  })

  it.each([
    ['a value without its end', A_RECORD.replace('date="', 'date='), 'no end'],
    ['a record without its end', A_RECORD.replace(' />', ''), 'no end'],
    ['a bare ampersand', tag('sms', { ...A_TEXT, body: 'you & me' }), 'not XML'],
    ['an entity that nothing declares', tag('sms', { ...A_TEXT, body: '&secret;' }), 'not XML'],
    ['a value without quotes', '<sms address=1 />', 'not XML'],
    ['a name that is not known', '<fax number="1" />', '<fax> is none of sms, call, mms'],
  ])('costs one record for %s', async (_, record, why) => {
    const { contacts, refusals } = await between(record)
    expect(contacts).toBe(2)
    expect(refusals).toMatchObject([{ position: 'file record 2', message: expect.stringContaining(why) }])
  })

  it('costs one message for a part that cannot be read, or an end that is missing', async () => {
    const message = mmsTag(A_PICTURE, { parts: [{ ct: 'text/plain', text: 'a & b' }], addresses: [FROM_ADA] })
    expect(await between(message)).toMatchObject({
      contacts: 2,
      refusals: [{ position: 'file record 2', message: expect.stringContaining('a part of the message is not XML') }],
    })
    const open = mmsTag(A_PICTURE, { addresses: [FROM_ADA] }).replace('</mms>', '')
    expect(await between(open)).toMatchObject({ contacts: 2, refusals: [{ message: 'the message breaks off' }] })
  })

  it('passes over pictures of any size', async () => {
    const picture = { ct: 'image/jpeg', text: 'null', data: 'A'.repeat(5_000_000) }
    const message = mmsTag(A_PICTURE, { parts: [picture, { ct: 'text/plain', text: 'here' }], addresses: [FROM_ADA] })
    expect(await between(message)).toEqual({ contacts: 3, refusals: [] })
  })

  it('reads a text of any length, also where a reference stands at its cut', async () => {
    const body = `${'x'.repeat(65_534)}&amp;${'y'.repeat(65_536)}`
    expect(await between(tag('sms', { ...A_TEXT, body }))).toEqual({ contacts: 3, refusals: [] })
  })

  it('refuses a tag that is endless', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`a${at}`, 'x'.repeat(40_000)]))
    expect((await between(tag('sms', many))).refusals).toMatchObject([
      { position: 'file record 2', message: expect.stringContaining('longer than a megabyte') },
    ])
  })

  it('keeps nothing of what people wrote', async () => {
    const records = [
      tag('sms', { ...A_TEXT, type: '9', body: 'secret' }),
      tag('sms', { ...A_TEXT, body: 'secret & x' }),
    ]
    const message = { parts: [{ ct: 'text/plain', text: 'secret' }], addresses: [FROM_ADA] }
    const picture = mmsTag({ ...A_PICTURE, msg_box: '9', sub: 'secret' }, message)
    const refusals = rejectionsIn(await reportsOf(smsBackup, backupOf('smses', ...records, picture)))
    expect(refusals).toHaveLength(3)
    expect(JSON.stringify(refusals)).not.toContain('secret')
  })

  it.each([
    ['a document type', `<!DOCTYPE smses [<!ENTITY a "b">]>\n<smses>${A_RECORD}</smses>`, 'declares a document type'],
    ['another document', '<html><body>no</body></html>', 'no backup of SMS Backup & Restore'],
    ['a table', 'number,date\n1,2\n', 'no backup of SMS Backup & Restore'],
    ['nothing', '', 'no backup of SMS Backup & Restore'],
  ])('is refused once and as a whole where it is %s', async (_, file, why) => {
    expect(await reportsOf(smsBackup, file)).toMatchObject([
      { kind: 'REJECTED', position: 'file', issue: { message: expect.stringContaining(why) } },
    ])
  })

  it('says where it breaks off', async () => {
    const whole = backupOf('smses', A_RECORD, A_RECORD)
    const cut = await reportsOf(smsBackup, whole.slice(0, whole.lastIndexOf('<sms ')))
    expect(rejectionsIn(cut)).toMatchObject([{ position: 'file', message: 'it breaks off after record 1' }])
  })
})
