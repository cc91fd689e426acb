/** How large a made-up business is. */
export interface StoreSize {
  readonly contacts: number
  readonly contactsPerCustomer: number
}

export const USUAL_CONTACTS = 25

export function customersIn({ contacts, contactsPerCustomer }: StoreSize): number {
  return Math.ceil(contacts / contactsPerCustomer)
}
