import { t } from '../../words/t.ts'

/** What an import goes through; the step stands in the address. */
const STEPS = ['upload', 'map', 'check', 'import'] as const
export type Step = (typeof STEPS)[number]

export function stepNamed(name: string | undefined): Step | null {
  return STEPS.find((step) => step === name) ?? null
}

/** Only a table has columns whose meaning has to be told. */
export function stepsOf(hasMapping: boolean): readonly Step[] {
  return STEPS.filter((step) => hasMapping || step !== 'map')
}

export function stepLabel(step: Step): string {
  const labels = {
    upload: t('Upload'),
    map: t('Map columns'),
    check: t('Check'),
    import: t('Import'),
  } satisfies Record<Step, string>
  return labels[step]
}
