import { ScrollArea } from '../../panel/scroll-area.tsx'
import { t } from '../../words/t.ts'
import styles from './first-rows.module.css'

const ROWS_SHOWN = 4

/** How the file begins, to see what its columns hold. */
export function FirstRows({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <ScrollArea label={t('The first rows of the file')}>
      <table className={styles.table}>
        <caption>{t('The first rows of the file')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file have no name but their place
            <tr key={line}>
              {columns.map((column, at) => (
                <td key={column}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
