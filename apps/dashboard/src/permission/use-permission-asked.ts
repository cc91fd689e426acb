import { useAddress } from '../address/use-address.ts'
import { type PermissionAsked, permissionAsked } from './permission-asked.ts'

export function usePermissionAsked(): PermissionAsked {
  return permissionAsked(useAddress().search)
}
