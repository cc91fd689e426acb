import { count, oneDecimal } from '../../format/number.ts'
import { t } from '../../words/t.ts'

const KILO = 1_024

/** "1.2 MB" */
export function bytesText(bytes: number): string {
  if (bytes < KILO) return t('{n} bytes', { n: bytes })
  const kilobytes = bytes / KILO
  if (kilobytes < KILO) return t('{n} KB', { n: count(kilobytes) })
  return t('{n} MB', { n: oneDecimal(kilobytes / KILO) })
}
