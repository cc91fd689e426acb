import type { PermissionWords } from '@wavelength/core'
import type { Behind } from '../behind/behind.ts'
import type { PermissionAsked } from './permission-asked.ts'
import type { PermissionLine } from './permission-series.ts'

export function permissionBehind(
  title: string,
  { channel, family }: PermissionLine,
  words: Pick<PermissionWords, 'states' | 'isOpen' | 'firstChoice'>,
  { purposeClass, filter }: PermissionAsked,
): Behind {
  const where = channel ? { channel } : { ...(family && { family }) }
  return { title, permission: { purposeClass, ...where, ...words }, of: filter }
}
