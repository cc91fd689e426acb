import type { Rgb } from './contrast.ts'

const RADIANS = Math.PI / 180

/** Colour difference CIEDE2000 (Sharma, Wu and Dalal 2005, Color Research and Application 30:21-30). */
export function ciede2000(one: Rgb, other: Rgb): number {
  const meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)))
  const [p, q] = [polar(one, stretch), polar(other, stretch)]
  const lightness = (p.lightness + q.lightness) / 2
  const chroma = (p.chroma + q.chroma) / 2
  const hue = meanHue(p, q)
  const dL = (q.lightness - p.lightness) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2))
  const dC = (q.chroma - p.chroma) / (1 + 0.045 * chroma)
  const dH =
    (2 * Math.sqrt(p.chroma * q.chroma) * Math.sin((hueStep(p, q) * RADIANS) / 2)) /
    (1 + 0.015 * chroma * hueWeight(hue))
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation(chroma, hue) * dC * dH)
}

interface Polar {
  readonly lightness: number
  readonly chroma: number
  /** Degrees, 0 to 360. */
  readonly hue: number
}

function polar([lightness, a, b]: Rgb, stretch: number): Polar {
  const hue = Math.atan2(b, a * stretch) / RADIANS
  return { lightness, chroma: Math.hypot(a * stretch, b), hue: hue < 0 ? hue + 360 : hue }
}

function hueStep(p: Polar, q: Polar): number {
  if (p.chroma * q.chroma === 0) return 0
  const step = q.hue - p.hue
  if (step > 180) return step - 360
  return step < -180 ? step + 360 : step
}

function meanHue(p: Polar, q: Polar): number {
  if (p.chroma * q.chroma === 0) return p.hue + q.hue
  const sum = p.hue + q.hue
  if (Math.abs(p.hue - q.hue) <= 180) return sum / 2
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
}

function hueWeight(hue: number): number {
  const wave = (times: number, shift: number) => Math.cos((times * hue + shift) * RADIANS)
  return 1 - 0.17 * wave(1, -30) + 0.24 * wave(2, 0) + 0.32 * wave(3, 6) - 0.2 * wave(4, -63)
}

function rotation(chroma: number, hue: number): number {
  const turn = 30 * Math.exp(-(((hue - 275) / 25) ** 2))
  return -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin(2 * turn * RADIANS)
}
