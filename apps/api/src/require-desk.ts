import type { ImportDesk } from '@wavelength/operations'
import { ApiError } from './errors.ts'

export function requireDesk(desk: ImportDesk | null): ImportDesk {
  if (desk !== null) return desk
  throw new ApiError('UNAVAILABLE', 'This server takes no files.')
}
