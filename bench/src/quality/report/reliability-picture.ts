import { type ReliabilityBin, wilsonInterval } from '@wavelength/core'
import type { Reliability } from './section.ts'

const SIDE = 360
const MARGIN = { left: 56, top: 40, right: 20, bottom: 100 }
/** Height of the strip that shows how the forecasts are spread. */
const STRIP = 34
const INK = '#1b1f24'
const FAINT = '#8a929c'
const CURVE = '#0b62c4'

/**
 * A reliability diagram as SVG (Murphy and Winkler, Applied Statistics 26, 1977): the share that happened against the
 * probability told, each group with its 95 % Wilson interval, the diagonal of perfect forecasts, and the spread of the groups.
 */
export function reliabilityPicture({ name, bins }: Reliability): string {
  const reach = axisEnd(bins)
  const scale: Scale = { x: (p) => MARGIN.left + (SIDE * p) / reach, y: (p) => MARGIN.top + SIDE * (1 - p / reach) }
  const parts = [
    axes(scale, reach),
    diagonal(scale, reach),
    curve(bins, scale),
    groups(bins, scale),
    spread(bins, scale),
  ]
  return svg(name, bins, parts.join('\n'))
}

interface Scale {
  readonly x: (p: number) => number
  readonly y: (p: number) => number
}

/** The next tenth above everything that is shown. */
function axisEnd(bins: readonly ReliabilityBin[]): number {
  const most = Math.max(0.05, ...bins.flatMap((bin) => [bin.meanProbability, interval(bin).high]))
  return Math.min(1, Math.ceil(most * 10) / 10)
}

function interval({ forecasts, happenedShare }: ReliabilityBin) {
  return wilsonInterval(Math.round(happenedShare * forecasts), forecasts)
}

function svg(name: string, bins: readonly ReliabilityBin[], body: string): string {
  const width = MARGIN.left + SIDE + MARGIN.right
  const height = MARGIN.top + SIDE + MARGIN.bottom
  const forecasts = bins.reduce((sum, bin) => sum + bin.forecasts, 0)
  const about = `${forecasts} forecasts in ${bins.length} groups of about ${Math.round(forecasts / bins.length)}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12" fill="${INK}">`,
    `<title>${escaped(name)}: ${about}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${MARGIN.left}" y="18" font-weight="bold">${escaped(name)}</text>`,
    `<text x="${MARGIN.left}" y="33" fill="${FAINT}">${about}</text>`,
    body,
    '</svg>',
    '',
  ].join('\n')
}

function axes({ x, y }: Scale, reach: number): string {
  const step = reach > 0.5 ? 0.2 : 0.1
  const ticks = Array.from({ length: Math.floor(reach / step + 1e-9) + 1 }, (_, at) => step * at)
  const bottom = y(0)
  return [
    `<path d="M${x(0)} ${y(reach)}V${bottom}H${x(reach)}" fill="none" stroke="${INK}"/>`,
    ...ticks.map((p) => label(x(p), bottom + 16, percent(p), 'middle')),
    ...ticks.map((p) => label(x(0) - 8, y(p) + 4, percent(p), 'end')),
    label(x(reach / 2), bottom + 34, 'probability told', 'middle'),
    `<text transform="translate(14 ${y(reach / 2)}) rotate(-90)" text-anchor="middle">share that happened</text>`,
  ].join('\n')
}

function diagonal({ x, y }: Scale, reach: number): string {
  return `<path d="M${x(0)} ${y(0)}L${x(reach)} ${y(reach)}" stroke="${FAINT}" stroke-dasharray="4 4"/>`
}

function curve(bins: readonly ReliabilityBin[], { x, y }: Scale): string {
  const points = bins.map((bin) => `${round(x(bin.meanProbability))},${round(y(bin.happenedShare))}`)
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${CURVE}" stroke-width="1.5"/>`
}

function groups(bins: readonly ReliabilityBin[], { x, y }: Scale): string {
  return bins
    .map((bin) => {
      const { low, high } = interval(bin)
      const at = round(x(bin.meanProbability))
      const told = `told ${percent(bin.meanProbability)}, happened ${percent(bin.happenedShare)} of ${bin.forecasts}`
      return [
        `<path d="M${at} ${round(y(high))}V${round(y(low))}" stroke="${CURVE}"/>`,
        `<circle cx="${at}" cy="${round(y(bin.happenedShare))}" r="4" fill="${CURVE}"><title>${told}</title></circle>`,
      ].join('')
    })
    .join('\n')
}

/** One bar per group under the axis, as high as its share of the forecasts. */
function spread(bins: readonly ReliabilityBin[], { x, y }: Scale): string {
  const floor = y(0) + MARGIN.bottom - 8
  const most = Math.max(...bins.map((bin) => bin.forecasts))
  return bins
    .map(({ meanProbability, forecasts }) => {
      const height = (STRIP * forecasts) / most
      return `<rect x="${round(x(meanProbability) - 2)}" y="${round(floor - height)}" width="4" height="${round(height)}" fill="${FAINT}"/>`
    })
    .join('')
}

function label(x: number, y: number, text: string, anchor: 'middle' | 'end'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${text}</text>`
}

function percent(share: number): string {
  return `${round(100 * share)} %`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
