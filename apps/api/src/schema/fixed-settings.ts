import { FEW_BELOW, FEW_PEOPLE_BELOW, WITHHELD_BELOW } from '@wavelength/core'
import type { Deployment } from '@wavelength/db'
import type { ExperimentSettings } from '@wavelength/operations'

const FIXED_SETTINGS = [
  'REPORTING_TIME_ZONE',
  'FEW_BELOW',
  'WITHHELD_BELOW',
  'FEW_PEOPLE_BELOW',
  'EXPLORATION_SHARE',
  'HOLDOUT_SHARE',
  'AGE_PRIOR',
  'QUOTED_REFERENCES',
] as const
type FixedSetting = (typeof FIXED_SETTINGS)[number]

interface Explained {
  readonly label: string
  readonly why: string
  readonly howToChange: string
}

const ONE_NUMBER = 'A number says the same to whoever reads it, on the screen, in files and over the API.'
const NOT = 'It is part of the software and cannot be changed.'

/** What the dashboard shows and cannot change, and who can. */
const FIXED_SETTING_TEXTS = {
  REPORTING_TIME_ZONE: {
    label: 'Reporting time zone',
    why: 'All sums by day are kept in the days of one zone.',
    howToChange:
      'Whoever runs the server: wavelength rebuild --reporting-time-zone <zone>, which counts everything again.',
  },
  FEW_BELOW: { label: 'Marked as few below', why: ONE_NUMBER, howToChange: NOT },
  WITHHELD_BELOW: { label: 'Withheld below', why: ONE_NUMBER, howToChange: NOT },
  FEW_PEOPLE_BELOW: {
    label: 'Fewest people in a group for readers without pii:read and for guests',
    why: 'A number about fewer people may point at one of them.',
    howToChange: NOT,
  },
  EXPLORATION_SHARE: {
    label: 'Recommendations drawn by lot',
    why: 'It changes what customers receive, so it is for whoever answers for that.',
    howToChange: 'Whoever runs the server: EXPLORATION_SHARE, then a restart.',
  },
  HOLDOUT_SHARE: {
    label: 'Customers who go on as before',
    why: 'It changes what customers receive, so it is for whoever answers for that.',
    howToChange: 'Whoever runs the server: HOLDOUT_SHARE, then a restart.',
  },
  AGE_PRIOR: {
    label: 'Age bears on recommendations',
    why: 'It is for whoever answers for how customers are treated.',
    howToChange: 'Whoever runs the server: AGE_PRIOR=on or off, then a restart.',
  },
  QUOTED_REFERENCES: {
    label: 'Quoted references beside our own numbers',
    why: 'Every reader decides, and the address remembers it.',
    howToChange: 'On the page that quotes them.',
  },
} as const satisfies Record<FixedSetting, Explained>

export interface FixedSettingShape extends Explained {
  readonly code: FixedSetting
  readonly value: string
}

export function fixedSettings(
  { reportingTimeZone, usesAgePrior }: Pick<Deployment, 'reportingTimeZone' | 'usesAgePrior'>,
  { explorationShare, holdoutShare }: ExperimentSettings,
): FixedSettingShape[] {
  const values = {
    REPORTING_TIME_ZONE: reportingTimeZone,
    FEW_BELOW: String(FEW_BELOW),
    WITHHELD_BELOW: String(WITHHELD_BELOW),
    FEW_PEOPLE_BELOW: String(FEW_PEOPLE_BELOW),
    EXPLORATION_SHARE: String(explorationShare),
    HOLDOUT_SHARE: String(holdoutShare),
    AGE_PRIOR: usesAgePrior ? 'on' : 'off',
    QUOTED_REFERENCES: 'on',
  } satisfies Record<FixedSetting, string>
  return FIXED_SETTINGS.map((code) => ({ code, value: values[code], ...FIXED_SETTING_TEXTS[code] }))
}
