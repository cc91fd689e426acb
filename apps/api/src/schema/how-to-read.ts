import type { UploadAsked } from '@wavelength/operations'
import { builder } from './builder.ts'
import { MailClass } from './lists.ts'

/** The arguments of everything that reads an uploaded file. */
export const HOW_TO_READ = builder.args((t) => ({
  uploadId: t.id({ required: true, description: 'As POST /v1/imports gave it.' }),
  mapping: t.field({ type: 'JSON', description: 'For csv: what the columns mean, as docs/csv-mapping.md tells.' }),
  source: t.string({ description: 'The system that the contacts come from, for those that name none.' }),
  timeZone: t.string({ description: 'The IANA zone of times that name none.' }),
  ownAddresses: t.stringList({ description: 'Your own addresses, domains or phone numbers.' }),
  phoneRegion: t.string({ description: 'The country of phone numbers that name none, as ISO 3166-1 alpha-2.' }),
  mailClass: t.field({ type: MailClass, description: 'For email: what all mail that came in is.' }),
  fields: t.field({
    type: 'JSON',
    description: 'For salesforce and hubspot: columns and words of your own, as docs/connectors/salesforce.md tells.',
  }),
}))

interface Told {
  readonly mapping?: unknown
  readonly source?: string | null | undefined
  readonly timeZone?: string | null | undefined
  readonly ownAddresses?: readonly string[] | null | undefined
  readonly phoneRegion?: string | null | undefined
  readonly mailClass?: string | null | undefined
  readonly fields?: unknown
}

/** What was left out or is null was not asked. */
export function uploadAsked({
  mapping,
  source,
  timeZone,
  ownAddresses,
  phoneRegion,
  mailClass,
  fields,
}: Told): UploadAsked {
  const told = { mapping, source, timeZone, ownAddresses, phoneRegion, mailClass, fields }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined))
}
