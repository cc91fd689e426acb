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
  /** A state of a page that is looked at on its own as well. */
  readonly isStateOnly?: boolean
}

export function visitsOf(customerPath: string): Visit[] {
  return [
    { name: 'overview', path: '/' },
    { name: 'overview-tables', path: '/?tables=channel-use-by-age,unanswered,email&by=age' },
    { name: 'overview-by-age', path: '/?by=age&range=30d', isStateOnly: true },
    { name: 'overview-empty', path: '/?range=2001-01-01..2001-02-01', isStateOnly: true },
    { name: 'overview-definition', path: '/', press: 'button:has-text("How is this counted?")', isStateOnly: true },
    { name: 'overview-ages', path: '/', press: 'button:has-text("Age:")', isStateOnly: true },
    { name: 'experiment-none', path: '/experiment?tables=recommendations-judged-and-left-out', isStateOnly: true },
    { name: 'experiment', path: '/experiment' },
    { name: 'experiment-tables', path: '/experiment?tables=recommended-against-as-before,always-number-one,recommendations-judged-and-left-out' },
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
    { name: 'customers', path: '/customers' },
    { name: 'profile', path: customerPath },
    { name: 'profile-edit', path: customerPath, press: 'button:text-matches("^(Edit|Write down)")', isStateOnly: true },
    { name: 'not-found', path: '/nowhere', isStateOnly: true },
  ]
}

/** The themes in which a visit looks at its page at this width. */
export function themesAt(width: number, { isStateOnly }: Visit): readonly Theme[] {
  return isStateOnly ? THEMES.filter((theme) => STATES_AT[theme] === width) : THEMES
}
