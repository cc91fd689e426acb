/** A record over a whole closed list. The cast holds because it is made from every member of the list. */
export function covering<K extends string, T>(list: readonly K[], value: (member: K) => T): Record<K, T> {
  return Object.fromEntries(list.map((member) => [member, value(member)])) as Record<K, T>
}
