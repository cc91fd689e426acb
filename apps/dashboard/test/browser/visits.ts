const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const WIDTHS = [1440, 390, 320] as const
/** Pages are looked at everywhere; each state of one only here, once in either theme. */
const STATES_AT: Readonly<Record<Theme, number>> = { light: 1440, dark: 390 }

export interface Visit {
  readonly name: string
  readonly path: string
  /** Pressed before looking, to bring a state about. */
  readonly press?: string
  /** What pressing brings about, where that has to be fetched first. */
  readonly awaits?: string
  /** A state of a page that is looked at on its own as well. */
  readonly isStateOnly?: boolean
  /** As wide as a sheet is, and never narrower. */
  readonly isForPaper?: boolean
  readonly language?: OtherLanguage
}

/** Sentences that are longer by two fifths, lines that run the other way, and a language that is offered. */
const OTHER_LANGUAGES = { long: 'pseudo', mirrored: 'mirrored', german: 'de' } as const
export const LANGUAGES = Object.values(OTHER_LANGUAGES)
type OtherLanguage = (typeof OTHER_LANGUAGES)[keyof typeof OTHER_LANGUAGES]
/** The longest sentences have least room; of the others one window tells what another would. */
const OTHER_LANGUAGES_AT: Readonly<Record<OtherLanguage, readonly number[]>> = {
  pseudo: [1440, 390],
  mirrored: [1440],
  de: [390],
}

export function visitsOf(customerPath: string): Visit[] {
  const visits = inEnglish(customerPath)
  return [...visits, ...visits.filter(({ isStateOnly }) => !isStateOnly).flatMap(inOtherLanguages)]
}

function inEnglish(customerPath: string): Visit[] {
  return [
    { name: 'overview', path: '/' },
    { name: 'overview-tables', path: '/?tables=channel-use-by-age,unanswered,email,channel-mix,what-changed&by=age' },
    { name: 'overview-uncompared', path: '/?cmp=none', isStateOnly: true },
    { name: 'overview-by-age', path: '/?by=age&range=30d', isStateOnly: true },
    { name: 'overview-empty', path: '/?range=2001-01-01..2001-02-01', isStateOnly: true },
    { name: 'overview-definition', path: '/', press: 'button:has-text("How is this counted?")', isStateOnly: true },
    { name: 'overview-ages', path: '/', press: 'button:has-text("Age:")', isStateOnly: true },
    { name: 'channels', path: '/channels' },
    { name: 'channels-open', path: '/channels?open=text,social,app-and-chat&of=channel', isStateOnly: true },
    { name: 'channels-count', path: '/channels?of=count&dir=out', isStateOnly: true },
    { name: 'channels-trend', path: '/channels?form=trend', isStateOnly: true },
    { name: 'channels-stacked', path: '/channels?form=stacked&range=12m', isStateOnly: true },
    { name: 'channels-tables', path: '/channels?tables=channel-use,reach-gap', isStateOnly: true },
    { name: 'channels-over-time-table', path: '/channels?form=trend&tables=channel-use', isStateOnly: true },
    { name: 'channels-empty', path: '/channels?range=2001-01-01..2001-02-01', isStateOnly: true },
    { name: 'attempts', path: '/attempts' },
    {
      name: 'attempts-tables',
      path: '/attempts?tables=unanswered-by-channel,unanswered-by-attempt,unanswered-by-age,time-to-reply,how-long-to-wait,what-works-next',
      isStateOnly: true,
    },
    { name: 'attempts-empty', path: '/attempts?range=2001-01-01..2001-02-01', isStateOnly: true },
    { name: 'timing', path: '/timing' },
    { name: 'timing-tables', path: '/timing?tables=week,parts-of-day', isStateOnly: true },
    { name: 'timing-counts', path: '/timing?cells=attempts&bins=hour', isStateOnly: true },
    { name: 'timing-parts', path: '/timing?bins=part', isStateOnly: true },
    { name: 'timing-few', path: '/timing?range=7d&bins=hour', isStateOnly: true },
    { name: 'timing-empty', path: '/timing?range=2001-01-01..2001-02-01', isStateOnly: true },
    { name: 'email', path: '/email' },
    {
      name: 'email-tables',
      path: '/email?tables=email,email-by-sender,emails-per-customer,unwanted-email&unwanted-by=segment',
      isStateOnly: true,
    },
    { name: 'email-year', path: '/email?range=12m&quoted=off&unwanted-by=age', isStateOnly: true },
    { name: 'email-empty', path: '/email?range=2001-01-01..2001-02-01', isStateOnly: true },
    { name: 'fatigue', path: '/fatigue' },
    {
      name: 'fatigue-tables',
      path: '/fatigue?tables=contacted-too-often,customers-by-contacts,contacts-by-load,opt-outs,answers-by-load,repeats-over-time,repeats&repeats-by=purpose',
      isStateOnly: true,
    },
    { name: 'fatigue-declined', path: '/fatigue?response=declined&repeats-by=purpose', isStateOnly: true },
    { name: 'permission', path: '/permission' },
    {
      name: 'permission-tables',
      path: '/permission?tables=may-contact,what-stops-us,preferred-not-permitted&by=channel&class=necessary',
      isStateOnly: true,
    },
    { name: 'permission-few', path: '/permission?by=channel&seg=Small%20business', isStateOnly: true },
    {
      name: 'permission-definition',
      path: '/permission',
      press: 'button:has-text("How is this counted?")',
      isStateOnly: true,
    },
    { name: 'experiment-none', path: '/experiment?tables=recommendations-judged-and-left-out', isStateOnly: true },
    { name: 'experiment', path: '/experiment' },
    {
      name: 'experiment-tables',
      path: '/experiment?tables=recommended-against-as-before,always-number-one,recommendations-judged-and-left-out',
      isStateOnly: true,
    },
    { name: 'experiment-surveys', path: '/experiment?purpose=feedback-request', isStateOnly: true },
    { name: 'experiment-promotions', path: '/experiment?purpose=promotion', isStateOnly: true },
    { name: 'experiment-newsletters', path: '/experiment?purpose=newsletter', isStateOnly: true },
    { name: 'experiment-gifts', path: '/experiment?purpose=gift', isStateOnly: true },
    { name: 'experiment-past', path: '/experiment?past=on', isStateOnly: true },
    { name: 'experiment-empty', path: '/experiment?range=2001-01-01..2001-01-20', isStateOnly: true },
    { name: 'experiment-other-days', path: '/experiment?range=2001-03-01..2001-04-01', isStateOnly: true },
    {
      name: 'experiment-definition',
      path: '/experiment',
      press: 'button:has-text("How is this counted?")',
      isStateOnly: true,
    },
    { name: 'data', path: '/data' },
    { name: 'data-connector', path: '/data/connectors/twilio' },
    { name: 'data-upload', path: '/data?step=upload', isStateOnly: true },
    { name: 'data-map', path: '/data?step=map&upload=waiting' },
    { name: 'data-check', path: '/data?step=check&upload=waiting' },
    { name: 'data-import', path: '/data/imports/9?step=import' },
    { name: 'data-import-undone', path: '/data/imports/7', isStateOnly: true },
    { name: 'data-import-failed', path: '/data/imports/6', isStateOnly: true },
    { name: 'customers', path: '/customers' },
    { name: 'profile', path: customerPath },
    { name: 'profile-edit', path: customerPath, press: 'button:text-matches("^(Edit|Write down)")', isStateOnly: true },
    {
      name: 'profile-override',
      path: customerPath,
      press: 'button:has-text("Choose another way")',
      awaits: 'form[aria-label="Choose another way"]',
      isStateOnly: true,
    },
    {
      name: 'overview-behind',
      path: '/',
      press: '#unanswered tbody button',
      awaits: 'dialog[open] table',
      isStateOnly: true,
    },
    {
      name: 'overview-share',
      path: '/',
      press: 'button:text-is("Share…")',
      awaits: 'dialog[open] form',
      isStateOnly: true,
    },
    { name: 'overview-note', path: '/', press: 'button:text-is("Add a note")', isStateOnly: true },
    { name: 'overview-print', path: '/?print=1', isStateOnly: true, isForPaper: true },
    { name: 'attempts-print', path: '/attempts?print=1', isStateOnly: true },
    { name: 'developers', path: '/developers' },
    { name: 'settings', path: '/settings' },
    { name: 'welcome', path: '/welcome' },
    { name: 'not-found', path: '/nowhere', isStateOnly: true },
  ]
}

/** No page has room to spare in one language only, nor leans on lines that run from left to right. */
function inOtherLanguages(visit: Visit): Visit[] {
  return Object.entries(OTHER_LANGUAGES).map(([name, language]) => ({
    ...visit,
    name: `${visit.name}-${name}`,
    language,
  }))
}

/** The themes in which a visit looks at its page at this width. */
export function themesAt(width: number, { isStateOnly, isForPaper, language }: Visit): readonly Theme[] {
  if (language) return OTHER_LANGUAGES_AT[language].includes(width) ? ['light'] : []
  if (isForPaper) return width === STATES_AT.light ? THEMES : []
  return isStateOnly ? THEMES.filter((theme) => STATES_AT[theme] === width) : THEMES
}
