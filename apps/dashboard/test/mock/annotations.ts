/** Made up, but for the days that a test of charts over time can count on. */
const NOTED = [
  { id: '1', day: '2026-09-08', text: 'New address for newsletters', channels: ['EMAIL'] },
  { id: '2', day: '2026-10-13', text: 'Phone line down from noon to four', channels: ['PHONE'] },
  { id: '3', day: '2026-10-14', text: 'Autumn campaign begins', channels: [] },
]

export function annotations({ range }: { range: { from: string; to: string } }) {
  return NOTED.filter(({ day }) => day >= range.from && day < range.to)
}
