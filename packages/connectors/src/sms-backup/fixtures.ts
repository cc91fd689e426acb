import type { ConnectorFixture } from '../../test/fixture.ts'

/** A tag with such attributes. */
export function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  return `<${name}${written.join('')} />`
}

/** Composed after the fields that the app describes; the numbers are of the range that is kept for fiction. */
export const A_TEXT = {
  protocol: '0',
  address: '+12025550142',
  date: '1741014245000',
  type: '2',
  subject: 'null',
  body: 'Your table is ready &amp; waiting &#55357;&#56842;',
  service_center: 'null',
  read: '1',
  status: '-1',
  date_sent: '0',
  contact_name: 'Ada Berg',
}

export const A_CALL = {
  number: '+12025550142',
  duration: '74',
  date: '1741014245000',
  type: '2',
  presentation: '1',
  readable_date: '3 Mar 2025 15:04:05',
  contact_name: '(Unknown)',
}

export const A_PICTURE = {
  date: '1741014300000',
  msg_box: '1',
  m_type: '132',
  m_id: 'mm-1@carrier.example',
  address: '+12025550142',
  sub: 'null',
  contact_name: 'Ada Berg',
}

export const FROM_ADA = { address: '+12025550142', type: '137', charset: '106' }
export const TO_US = { address: 'insert-address-token', type: '151', charset: '106' }

interface Contents {
  readonly parts?: readonly Readonly<Record<string, string>>[]
  readonly addresses: readonly Readonly<Record<string, string>>[]
}

export function mmsTag(attributes: Readonly<Record<string, string>>, { parts = [], addresses }: Contents): string {
  const inner = `<parts>${parts.map((part) => tag('part', part)).join('')}</parts>
    <addrs>${addresses.map((address) => tag('addr', address)).join('')}</addrs>`
  return `${tag('mms', attributes).replace(' />', '>')}${inner}</mms>`
}

export function backupOf(root: 'smses' | 'calls', ...records: readonly string[]): string {
  const body = records.map((record) => `  ${record}\n`).join('')
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!-- File Created By SMS Backup & Restore -->
<${root} count="${records.length}" type="full">\n${body}</${root}>\n`
}

const A_PHOTO = { seq: '0', ct: 'image/jpeg', text: 'null', data: '/9j/4AAQSkZJRg==' }

export const SMS_BACKUP: ConnectorFixture = {
  file: backupOf(
    'smses',
    tag('sms', A_TEXT),
    tag('sms', { ...A_TEXT, type: '1', body: 'Stop' }),
    mmsTag(A_PICTURE, { parts: [A_PHOTO], addresses: [FROM_ADA, TO_US] }),
    tag('call', A_CALL),
  ),
  options: { phoneRegion: 'US', ownAddresses: ['+12025550100'] },
}
