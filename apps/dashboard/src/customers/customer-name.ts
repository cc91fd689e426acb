import { t } from '../words/t.ts'

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
  return name ?? externalId ?? t('Customer …{end}', { end: id.slice(-6) })
}
