/** The number by which an id names an import; null for what is none. */
export function numberOfImport(id: string): number | null {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null
}
