import { linear, type Rgb, rgbOf } from './contrast.ts'

type Matrix = readonly [Rgb, Rgb, Rgb]

/** Full severity, on linear light (Machado, Oliveira and Fernandes 2009, IEEE TVCG 15:1291-1298, table 1). */
export const VISIONS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} satisfies Record<string, Matrix>

export type Vision = keyof typeof VISIONS

/** The colour as seen, in CIE L*a*b* (D65). */
export function seenAs(hex: string, vision: Vision): Rgb {
  const [r, g, b] = rgbOf(hex)
  const light: Rgb = [linear(r), linear(g), linear(b)]
  const [seenR, seenG, seenB] = VISIONS[vision].map((row) => clamp(dot(row, light)))
  return labOf([seenR ?? 0, seenG ?? 0, seenB ?? 0])
}

function dot(row: Rgb, [x, y, z]: Rgb): number {
  return row[0] * x + row[1] * y + row[2] * z
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

const XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const WHITE: Rgb = [0.95047, 1, 1.08883]

function labOf(light: Rgb): Rgb {
  const [x, y, z] = [0, 1, 2].map((at) => compressed(dot(XYZ[at as 0 | 1 | 2], light) / WHITE[at as 0 | 1 | 2]))
  const [fx, fy, fz] = [x ?? 0, y ?? 0, z ?? 0]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

function compressed(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116
}
