import { ANNOTATIONS } from './german/annotations.ts'
import { ATTEMPT_MEASURES } from './german/attempt-measures.ts'
import { ATTEMPTS } from './german/attempts.ts'
import { BEHIND } from './german/behind.ts'
import { CHANNELS } from './german/channels.ts'
import { CHARTS } from './german/charts.ts'
import { CHECKING } from './german/checking.ts'
import { CONNECTORS } from './german/connectors.ts'
import { CONTACT_LINE } from './german/contact-line.ts'
import { CONTACT_NAMES } from './german/contact-names.ts'
import { CUSTOMERS } from './german/customers.ts'
import { DEVELOPERS } from './german/developers.ts'
import { EMAIL } from './german/email.ts'
import { EXPERIMENT } from './german/experiment.ts'
import { EXPERIMENT_ESTIMATES } from './german/experiment-estimates.ts'
import { EXPERIMENT_WORDS } from './german/experiment-words.ts'
import { FATIGUE } from './german/fatigue.ts'
import { FILTERS } from './german/filters.ts'
import { FOLLOW_UPS } from './german/follow-ups.ts'
import { FORMAT } from './german/format.ts'
import { FRAME } from './german/frame.ts'
import { IMPORTS } from './german/imports.ts'
import { MAPPING } from './german/mapping.ts'
import { MEASURES } from './german/measures.ts'
import { NAMES } from './german/names.ts'
import { OVERRIDES } from './german/overrides.ts'
import { OVERVIEW } from './german/overview.ts'
import { OVERVIEW_PANELS } from './german/overview-panels.ts'
import { PANEL } from './german/panel.ts'
import { PERMISSION } from './german/permission.ts'
import { PREFERENCES } from './german/preferences.ts'
import { PRINT } from './german/print.ts'
import { PROFILE } from './german/profile.ts'
import { REASONS } from './german/reasons.ts'
import { REFUSALS } from './german/refusals.ts'
import { REPEATS } from './german/repeats.ts'
import { SETTINGS } from './german/settings.ts'
import { SOURCES } from './german/sources.ts'
import { TIMING } from './german/timing.ts'
import { WAITING } from './german/waiting.ts'
import { WELCOME } from './german/welcome.ts'
import type { Dictionary, Language } from './language.ts'

const dictionary: Dictionary = {
  ...ANNOTATIONS,
  ...ATTEMPTS,
  ...ATTEMPT_MEASURES,
  ...BEHIND,
  ...CHANNELS,
  ...CHARTS,
  ...CHECKING,
  ...CONTACT_NAMES,
  ...CONTACT_LINE,
  ...CUSTOMERS,
  ...DEVELOPERS,
  ...EMAIL,
  ...EXPERIMENT,
  ...EXPERIMENT_ESTIMATES,
  ...EXPERIMENT_WORDS,
  ...FATIGUE,
  ...FILTERS,
  ...FOLLOW_UPS,
  ...FORMAT,
  ...FRAME,
  ...IMPORTS,
  ...MAPPING,
  ...MEASURES,
  ...NAMES,
  ...OVERVIEW,
  ...OVERVIEW_PANELS,
  ...OVERRIDES,
  ...PANEL,
  ...PERMISSION,
  ...PREFERENCES,
  ...PRINT,
  ...PROFILE,
  ...REASONS,
  ...REFUSALS,
  ...REPEATS,
  ...SETTINGS,
  ...CONNECTORS,
  ...SOURCES,
  ...TIMING,
  ...WAITING,
  ...WELCOME,
}

export const GERMAN: Language = { tag: 'de', dates: 'de-DE', direction: 'ltr', dictionary }
