import { useQuery } from '@tanstack/react-query'
import { percent } from '../format/number.ts'
import { t } from '../words/t.ts'
import { populationQuestion, type Report } from './experiment-query.ts'
import { populationText } from './population-text.ts'
import styles from './setup-facts.module.css'

/** How the server is set up now, and where its answers start from. */
export function SetupFacts({ report }: { report: Report }) {
  const population = useQuery({ ...populationQuestion, select: (told) => populationText(told.population.inForce) })
  return (
    <dl className={styles.facts}>
      <Fact name={t('Left to chance now')} value={chanceText(report.explorationShare)} />
      <Fact name={t('Comparison group now')} value={comparedText(report.holdoutShare)} />
      <Fact
        name={t('Population version in force')}
        value={population.isError ? t('This could not be loaded.') : population.data}
      />
    </dl>
  )
}

function chanceText(share: number): string {
  if (share === 0) return t('none of the recommendations')
  return t('{share} of the recommendations', { share: percent(share) })
}

function comparedText(share: number): string {
  return share === 0 ? t('none of the customers') : t('{share} of the customers', { share: percent(share) })
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? '…'}</dd>
    </div>
  )
}
