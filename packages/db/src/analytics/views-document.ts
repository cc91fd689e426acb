import { DIMENSIONS, MEASURES, REPLY_DELAY_ERROR, WITHHELD_BELOW } from '@wavelength/core'
import { DIMENSION_COLUMNS } from './dimension-columns.ts'
import { MEASURE_SQL } from './measure-sql.ts'
import { AS_OF_SETTING } from './reading.ts'
import { FILE_RECIPES, RECIPES, type Recipe } from './recipes.ts'
import type { View } from './view.ts'
import { viewName, viewText } from './view-text.ts'
import { VIEWS } from './views.ts'

/** What data teams read before they read the views. */
export function viewsDocument(): string {
  const parts = [
    ...INTRODUCTION,
    '## Views',
    ...VIEWS.flatMap(viewPart),
    '## Measures',
    MEASURES_TEXT,
    table(
      ['measure', 'over analytics.interactions'],
      MEASURES.map((measure) => [code(measure), code(MEASURE_SQL[measure].value)]),
    ),
    '`select * from analytics.metrics` gives the same with the question, what is counted, of what, and what is left out.',
    '## Dimensions',
    DIMENSIONS_TEXT,
    table(
      ['dimension', 'over analytics.interactions'],
      DIMENSIONS.map((dimension) => [code(dimension), code(DIMENSION_COLUMNS[dimension])]),
    ),
    '## Recipes',
    ...RECIPES.flatMap(recipePart('sql')),
    '## Without the server: DuckDB',
    COPY_TEXT,
    fenced('sh', COPY),
    ...FILE_RECIPES.flatMap(recipePart('sql duckdb')),
    ...CONCLUSION,
  ]
  return `${parts.join('\n\n')}\n`
}

const INTRODUCTION = [
  '<!-- Generated from packages/db/src/analytics by `npx pnpm generate`. -->',
  '# SQL views',
  `Views in the schema \`analytics\` from which a data team counts the same numbers in plain SQL that the API and the
dashboard show. They hold definitions and no data, are made anew by \`wavelength db migrate\` and by \`wavelength start\`
whenever a release changes them, and name nobody: customers and contacts have pseudonyms, and there are no names,
addresses or ids of other systems. The schema is Wavelength's own, so keep views of yours in another.`,
  '## Let a reader in',
  fenced('', 'DATABASE_URL=postgres://... npx pnpm wavelength db reader analyst --password-from-stdin < password.txt'),
  `On a PostgreSQL server, this makes the role \`analyst\` when there is none and lets it read the views and nothing else:
no table, and no writing. Statements of it end after five minutes. Doing it again changes nothing but the password. Single
contacts of people under pseudonyms are personal data still: let in only who may see them. The embedded store has no other
readers than its server; there, use the exports.`,
  '## The reading time',
  `Whether an attempt is OPEN or UNANSWERED depends on the clock. The views read it at \`now()\`, which stands still within
a transaction, unless the session says otherwise:`,
  fenced(
    'sql',
    `set ${AS_OF_SETTING} = '2026-11-01T00:00:00Z';\nselect as_of, data_through, reporting_time_zone from analytics.as_of;`,
  ),
  `A figure that was read with \`asOf\` from the API comes out again with the same reading time. Only the clock goes back:
contacts and answers that have come in since then are counted all the same, and so they are by the API. \`reset ${AS_OF_SETTING}\`
goes back to now.`,
]

const MEASURES_TEXT = `Each measure of the API is an expression over \`analytics.interactions\`. \`:days\` stands for the days of
the period that have begun, \`:same_group\` for \`partition by\` and every key but the channel.`

const DIMENSIONS_TEXT = `Contacts without a value, such as those that are no attempts, are left out where a dimension is asked
for: add \`where ... is not null\`. \`occurred_on\` is a day of the reporting zone; for another one take
\`(occurred_at at time zone 'America/New_York')::date\`. There is an index on \`occurred_at\`, so narrow that as well
where a few days are wanted out of many years.`

const COPY_TEXT = `With \`psql\`, a view becomes a file that needs no server any more. The exports of the API bring the same
contacts as Parquet; all columns that the measures need have the same names there.`

const COPY = `psql "$DATABASE_URL" --command "\\copy (select * from analytics.interactions) to 'interactions.csv' with (format csv, header)"`

const CONCLUSION = [
  '## dbt',
  `[wavelength_sources.yml](dbt/wavelength_sources.yml) describes the views as sources, with tests of what always holds.
Copy it into the models of a project, and \`{{ source('wavelength', 'interactions') }}\` is there.`,
  '## Where the API shows something else',
  `- It withholds rates, quantiles and averages of fewer than ${WITHHELD_BELOW} cases, and everything about fewer than five people from
  keys without \`pii:read\`. The views show all.
- Its quantiles of reply delays come of a histogram and are off by at most ${(REPLY_DELAY_ERROR * 100).toFixed(1)} %, or a second. Those of the
  views are exact.
- People in very many contacts are estimated by it, and it says so; \`exactPeople\` counts them. The views always count.`,
]

function viewPart(view: View): string[] {
  const columns = Object.entries(view.columns).map(([name, { type, description, values }]) => {
    const list = values === null || values.length > MOST_VALUES ? '' : ` One of ${values.map(code).join(', ')}.`
    return [code(name), type, `${description}${list}`]
  })
  return [`### ${viewName(view)}`, viewText(view), table(['column', 'type', ''], columns)]
}

/** Longer lists are read in the data. */
const MOST_VALUES = 6

function recipePart(language: string): (recipe: Recipe) => string[] {
  return ({ title, text, sql }) => [`### ${title}`, text, fenced(language, sql)]
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

function code(text: string): string {
  return `\`${text}\``
}

/** With columns of one width, as our formatter lays tables out. */
function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((_, at) => Math.max(3, ...[heading, ...rows].map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
