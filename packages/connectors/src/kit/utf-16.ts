import type { VendorRecord } from './vendor-record.ts'

/** Text as some programs of Windows save it. Read as UTF-8, every other letter would be a refusal of its own. */
export function isUtf16([first, second]: Uint8Array): boolean {
  if (first === 0xff || first === 0xfe) return first + (second ?? 0) === 0x1fd
  return second !== undefined && (first === 0) !== (second === 0)
}

export function utf16Refusal(position: string): VendorRecord {
  const issue = { code: 'BAD_TEXT', field: [], message: 'the file is UTF-16; save it as UTF-8' } as const
  return { status: 'unreadable', position, issue, raw: null }
}
