import { fault } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { meaningOf, objectIn } from '../kit/vendor-words.ts'
import { tellSesEvent } from './amazon-ses.ts'
import type { EspReader } from './esp-mail.ts'
import { tellMailgunEvent } from './mailgun.ts'
import { tellPostmarkEvent } from './postmark.ts'
import { tellPostmarkInbound } from './postmark-inbound.ts'
import { tellSendGridEvent } from './sendgrid.ts'
import { tellSparkPostEvent, tellSparkPostWrapped } from './sparkpost.ts'

interface Shape {
  /** The fields that only this service writes together. */
  readonly has: readonly string[]
  readonly tell: (record: Fields, reader: EspReader) => readonly Told[]
}

/** Whose event it is shows in its shape; the first that fits counts. */
const SHAPES: readonly Shape[] = [
  { has: ['Type', 'TopicArn'], tell: tellEnvelope },
  { has: ['eventType', 'mail'], tell: tellSesEvent },
  { has: ['notificationType'], tell: tellSesEvent },
  { has: ['RecordType'], tell: tellPostmarkEvent },
  { has: ['FromFull'], tell: tellPostmarkInbound },
  { has: ['event-data'], tell: (record, reader) => tellMailgunEvent(objectIn(record, 'event-data'), reader) },
  { has: ['event', 'recipient'], tell: tellMailgunEvent },
  { has: ['event', 'email'], tell: tellSendGridEvent },
  { has: ['event', 'sg_event_id'], tell: tellSendGridEvent },
  { has: ['msys'], tell: tellSparkPostWrapped },
  { has: ['type', 'rcpt_to'], tell: tellSparkPostEvent },
]

/** The names of lists in the answers of the events APIs of SparkPost and Mailgun. */
export const LISTS: readonly string[] = ['results', 'items']

export function tellRecord(record: Fields, reader: EspReader): readonly Told[] {
  const shape = SHAPES.find(({ has }) => has.every((name) => Object.hasOwn(record, name)))
  if (shape !== undefined) return shape.tell(record, reader)
  const known = 'Amazon SES, Postmark, SendGrid, Mailgun or SparkPost'
  throw fault('UNKNOWN_VALUE', [], `the record is no event of ${known}`)
}

/** What SNS says of itself; an event in its envelope has been taken out of it. */
const ENVELOPES: Readonly<Record<string, string>> = {
  Notification: 'a message of SNS that is no event',
  SubscriptionConfirmation: 'SNS asks whether this address wants its messages: open the SubscribeURL that it names',
  UnsubscribeConfirmation: 'SNS says that no more messages will come',
}

function tellEnvelope(envelope: Fields): readonly Told[] {
  return [skipped(meaningOf(ENVELOPES, envelope, 'Type'))]
}
