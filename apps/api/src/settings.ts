import { type ExperimentSettings, NO_EXPERIMENT } from '@wavelength/operations'

/** How an API is set up; all of it comes from the environment, read in one place elsewhere. */
export interface ApiSettings {
  /** Origins of other sites whose pages may call the API with a key. None by default. */
  readonly allowedOrigins: readonly string[]
  /** Cost points that one key may spend a minute. */
  readonly costPerMinute: number
  /** The most cost points of one request. */
  readonly costPerRequest: number
  /** True behind https: the session cookie is then never sent without it. */
  readonly isSecure: boolean
  /** The folder of the built dashboard; null serves none. */
  readonly dashboardFolder: string | null
  /** Where the server is reached from outside, such as "https://wavelength.example"; null where nobody said so. */
  readonly publicUrl: string | null
  readonly experiment: ExperimentSettings
}

export const DEFAULT_SETTINGS: ApiSettings = {
  allowedOrigins: [],
  costPerMinute: 10_000_000,
  costPerRequest: 200_000,
  isSecure: false,
  dashboardFolder: null,
  publicUrl: null,
  experiment: NO_EXPERIMENT,
}
