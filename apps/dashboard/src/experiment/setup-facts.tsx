import { useQuery } from '@tanstack/react-query'
import { percent } from '../format/number.ts'
import { populationQuestion, type Report } from './experiment-query.ts'
import { populationText } from './population-text.ts'
import styles from './setup-facts.module.css'

/** How the server is set up now, and where its answers start from. */
export function SetupFacts({ report }: { report: Report | undefined }) {
  const population = useQuery({ ...populationQuestion, select: (told) => populationText(told.population.inForce) })
  return (
    <dl className={styles.facts}>
      <Fact name="Left to chance now" value={report && shareOf(report.explorationShare, 'recommendations')} />
      <Fact name="Comparison group now" value={report && shareOf(report.holdoutShare, 'customers')} />
      <Fact
        name="Population version in force"
        value={population.isError ? 'This could not be loaded.' : population.data}
      />
    </dl>
  )
}

function shareOf(share: number, whole: string): string {
  return share === 0 ? `none of the ${whole}` : `${percent(share)} of the ${whole}`
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? '…'}</dd>
    </div>
  )
}
