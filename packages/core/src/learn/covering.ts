/** A record over a whole closed list. The cast holds because every member of the list is given its value. */
export function covering<K extends string, T>(list: readonly K[], value: (member: K) => T): Record<K, T> {
  const record: Partial<Record<K, T>> = {}
  for (const member of list) record[member] = value(member)
  return record as Record<K, T>
}
