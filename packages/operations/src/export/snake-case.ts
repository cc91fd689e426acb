import { snake } from '@wavelength/db'

/** "CHANNEL_FAMILY" and "channelFamily" are the column "channel_family". */
export function snakeCase(name: string): string {
  if (name === name.toUpperCase()) return name.toLowerCase()
  return snake(name)
}
