import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import type { Connector, ConnectorInput } from '../connector.ts'
import { type Fields, type Told, toldReports } from '../kit/told.ts'
import { backupRecords } from './backup-records.ts'
import { tellCall } from './calls.ts'
import { tellMms } from './mms.ts'
import { type SmsBackupReader, smsBackupReaderOf } from './parties.ts'
import { tellSms } from './sms.ts'

/** Texts and calls of a phone with Android, as the app SMS Backup & Restore saves them. */
export const smsBackup: Connector = {
  name: 'sms-backup',
  describes: 'SMS Backup & Restore: texts and calls of a phone with Android',
  endings: ['.xml'],
  options: ['phoneRegion', 'ownAddresses'],
  confirmed: 'DOCUMENTED',
  read: (input) => reading(input, (bytes) => readBackup(input, bytes)),
}

function readBackup(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = smsBackupReaderOf(input.options)
  return toldReports(backupRecords(input.name, bytes), (record, list) => tellRecord(record, list, reader), input.now)
}

function tellRecord(record: Fields, list: string | null, reader: SmsBackupReader): readonly Told[] {
  if (list === 'call') return tellCall(record, reader)
  return list === 'mms' ? tellMms(record, reader) : tellSms(record, reader)
}
