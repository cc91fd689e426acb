/** What a customer is called on screen when the name is unknown or may not be seen. */
export function customerName({
  id,
  name,
  externalId,
}: {
  id: string
  name: string | null
  externalId: string | null
}): string {
  return name ?? externalId ?? `Customer …${id.slice(-6)}`
}
