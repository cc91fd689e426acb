import { SET_CHANNELS, SET_PURPOSES, type SetAttempt, type SetChannel, type TrainCustomer } from '../question-set.ts'
import { mean } from '../score/mean.ts'
import { SEGMENTS } from '../world/population.ts'

/** What can be told of a population from all that happened, to compare one with another. */
export interface Likeness {
  /** Share of attempts that were answered. */
  readonly answered: number
  /** Per customer. */
  readonly attempts: number
  readonly inbound: number
  /** Share of the attempts that each channel takes. */
  readonly shares: ReadonlyMap<SetChannel, number>
  /** How far segments, and purposes, lie apart on a channel: variances of log-odds. */
  readonly ofSegments: number
  readonly ofPurposes: number
}

/** With fewer attempts a share of answers tells next to nothing. */
const FEWEST_ATTEMPTS = 100

interface Tried {
  readonly attempt: SetAttempt
  readonly segment: string
  readonly isAnswered: boolean
}

export function likenessOf(train: readonly TrainCustomer[]): Likeness {
  const tried = train.flatMap(triedOf)
  const shareOn = (channel: SetChannel) => mean(tried.map(({ attempt }) => Number(attempt.channel === channel)))
  return {
    answered: mean(tried.map(({ isAnswered }) => Number(isAnswered))),
    attempts: tried.length / train.length,
    inbound: mean(train.map(({ events }) => events.filter(({ type }) => type === 'inbound').length)),
    shares: new Map(SET_CHANNELS.map((channel) => [channel, shareOn(channel)])),
    ofSegments: apart(tried, SEGMENTS, ({ segment }) => segment),
    ofPurposes: apart(tried, SET_PURPOSES, ({ attempt }) => attempt.purpose),
  }
}

function triedOf({ customer: { segment }, events }: TrainCustomer): Tried[] {
  const answered = new Set(events.flatMap((event) => (event.type === 'answer' ? [event.attempt] : [])))
  return events.flatMap((event) =>
    event.type === 'attempt' ? [{ attempt: event, segment, isAnswered: answered.has(event.id) }] : [],
  )
}

/** The mean over channels of the variance between the groups' log-odds, less what chance alone would make. */
function apart(tried: readonly Tried[], groups: readonly string[], groupOf: (tried: Tried) => string): number {
  const onChannels = SET_CHANNELS.flatMap((channel) => {
    const cells = groups
      .map((group) => tried.filter((each) => each.attempt.channel === channel && groupOf(each) === group))
      .filter((cell) => cell.length >= FEWEST_ATTEMPTS)
      .map(logOddsOf)
    return cells.length < 2 ? [] : [varianceOf(cells.map(({ value }) => value)) - mean(cells.map(({ error }) => error))]
  })
  return mean(onChannels)
}

/** With half an answer of each kind added (Haldane, Annals of Human Genetics 20, 1956), and the variance of its error. */
function logOddsOf(cell: readonly Tried[]): { readonly value: number; readonly error: number } {
  const answers = cell.filter(({ isAnswered }) => isAnswered).length + 0.5
  const others = cell.length - answers + 1
  return { value: Math.log(answers / others), error: 1 / answers + 1 / others }
}

function varianceOf(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}
