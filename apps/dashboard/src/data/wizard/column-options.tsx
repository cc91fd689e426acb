export function ColumnOptions({ columns }: { columns: readonly string[] }) {
  return columns.map((column) => (
    <option key={column} value={column}>
      {column}
    </option>
  ))
}
