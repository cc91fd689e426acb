import type { Issue, Parsed } from '@wavelength/core'

/** Refused for what the store holds, which no parser can know. */
export function rejection(
  code: Issue['code'],
  field: string,
  message: string,
): Extract<Parsed<never>, { status: 'rejected' }> {
  return { status: 'rejected', issue: { code, field: [field], message } }
}
