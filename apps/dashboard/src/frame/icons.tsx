import type { ReactNode } from 'react'

/** Drawn on a grid of 16. */
const ICONS = {
  overview: <path d="M2 14V8h3v6zM6.500 14V2h3v12zM11 14V5h3v9z" />,
  channels: <path d="M2 3h9v2.500H2zM2 6.800h12v2.500H2zM2 10.500h6V13H2z" />,
  attempts: (
    <path d="M4 2h2l1.500 3.500L6 7c.7 1.300 1.700 2.300 3 3l1.500-1.500L14 10v2c0 1.100-.9 2-2 2C7 13.500 2.500 9 2 4c0-1.100.9-2 2-2z" />
  ),
  timing: <path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-1 3v5l4 2 .8-1.600L9 8V4z" />,
  email: <path d="M1 3h14v1.500L8 9 1 4.500zM1 6.500l7 4.400 7-4.400V13H1z" />,
  fatigue: <path d="M1 5h11v6H1zm12 1.500h2v3h-2zM2.500 6.500v3H6v-3z" />,
  permission: (
    <path d="M8 1l6 2v5c0 3.500-2.500 6-6 7-3.500-1-6-3.500-6-7V3zm-.8 9.800 4.300-4.600-1.200-1.100-3.100 3.400L5.600 7 4.400 8.200z" />
  ),
  experiment: <path d="M5 2h6v2h-1v3l4 7H2l4-7V4H5z" />,
  customers: <path d="M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 6c0-3 2.700-5 6-5s6 2 6 5z" />,
  data: (
    <path d="M8 1c3.900 0 6 1 6 2.200v9.600C14 14 11.900 15 8 15s-6-1-6-2.200V3.200C2 2 4.100 1 8 1zm0 1.500c-2.800 0-4.500.5-4.500.9s1.700.9 4.500.9 4.500-.5 4.500-.9-1.700-.9-4.500-.9z" />
  ),
  developers: <path d="M5.500 3.500 7 5 4 8l3 3-1.500 1.500L1 8zM10.500 3.500 15 8l-4.500 4.500L9 11l3-3-3-3z" />,
  settings: <path d="M2 3h6v2H2zm8 0h4v2h-4zM2 7h2v2H2zm4 0h8v2H6zm-4 4h8v2H2zm10 0h2v2h-2z" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof ICONS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {ICONS[name]}
    </svg>
  )
}
