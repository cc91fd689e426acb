/** A country of the sample with its zones and with phone numbers that its regulator keeps for fiction. */
export interface Place {
  readonly country: string
  readonly language: string
  readonly regions: readonly Region[]
  readonly phone: (index: number) => string
}

export interface Region {
  readonly name: string
  readonly timeZone: string
}

/** Reserved for drama: 555-0100 to 0199 (NANPA), 07700 900 (Ofcom), 06 39 98 (Arcep), 030 23125 and others (BNetzA), 5550 (ACMA). */
export const PLACES = {
  US: {
    country: 'US',
    language: 'en',
    regions: [
      { name: 'New York', timeZone: 'America/New_York' },
      { name: 'Illinois', timeZone: 'America/Chicago' },
      { name: 'Colorado', timeZone: 'America/Denver' },
      { name: 'California', timeZone: 'America/Los_Angeles' },
    ],
    phone: (index) => `+1${digits(201 + Math.floor(index / 100), 3)}55501${digits(index % 100, 2)}`,
  },
  GB: {
    country: 'GB',
    language: 'en',
    regions: [{ name: 'England', timeZone: 'Europe/London' }],
    phone: (index) => `+447700900${digits(index % 1000, 3)}`,
  },
  DE: {
    country: 'DE',
    language: 'de',
    regions: [{ name: 'Berlin', timeZone: 'Europe/Berlin' }],
    phone: (index) => `${index % 2 === 0 ? '+493023125' : '+496990009'}${digits(Math.floor(index / 2) % 1000, 3)}`,
  },
  FR: {
    country: 'FR',
    language: 'fr',
    regions: [{ name: 'Île-de-France', timeZone: 'Europe/Paris' }],
    phone: (index) => `+33639980${digits(index % 1000, 3)}`,
  },
  AU: {
    country: 'AU',
    language: 'en',
    regions: [{ name: 'New South Wales', timeZone: 'Australia/Sydney' }],
    phone: (index) => `+6125550${digits(index % 10_000, 4)}`,
  },
} as const satisfies Record<string, Place>

export type Country = keyof typeof PLACES

export const COUNTRY_SHARES: Readonly<Record<Country, number>> = { US: 55, GB: 15, DE: 14, FR: 9, AU: 7 }

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
