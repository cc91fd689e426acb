import { calibrationError, logLoss, rankingSkill, reliability } from '@wavelength/core'
import type { Figure, Section } from '../report/section.ts'
import { estimate } from '../score/estimate.ts'
import { mean } from '../score/mean.ts'
import { calibrationErrorByChance } from './chance-calibration.ts'
import { conversationsIn } from './conversations.ts'
import { exactInterval } from './exact-interval.ts'
import { around, atLeast, told } from './figures.ts'
import { type MissedCallForecast, missedCallForecasts } from './missed-calls.ts'
import { type NextChannelForecast, nextChannelForecasts } from './next-channel.ts'
import { readPeerContacts } from './peer-contacts.ts'
import { sectionOn } from './public-data.ts'
import { type AwaitedReply, awaitedReplies } from './reply-waits.ts'

/** What logistic regressions reached on the same days. */
const NEXT_CHANNEL = { right: 0.773, skill: 0.8 }
const MISSED_CALL_SKILL = 0.766
const WAIT = { bar: 0.8, within: 0.03 }

/** Which channel a pair uses next, whether a call is missed, and how long an answer is to be waited for. */
export function copenhagenSection(): Section | null {
  return sectionOn('copenhagen-networks', (folder) => {
    const contacts = readPeerContacts(folder)
    const next = nextChannelForecasts(conversationsIn(contacts))
    const missed = missedCallForecasts(contacts)
    return {
      title: 'Copenhagen: calls and texts of students among each other',
      about:
        'Learned on days 1 to 21, forecast on days 22 to 28 (Sapiezynski et al., Scientific Data 6:315, 2019). A conversation ' +
        'is new after an hour of silence. The regression knows the history of the pair, its last contact, the gap and the ' +
        'hour. Intervals draw pairs with replacement; a bar holds unless the whole interval lies on its wrong side.',
      figures: [...nextChannelFigures(next), ...missedCallFigures(missed), ...waitFigures(awaitedReplies(contacts))],
      reliability: [
        { name: 'Copenhagen, the next conversation begins by text', bins: reliability(next) },
        { name: 'Copenhagen, a call is missed', bins: reliability(missed) },
      ],
    }
  })
}

function nextChannelFigures(forecasts: readonly NextChannelForecast[]): Figure[] {
  const share = (isRight: (forecast: NextChannelForecast) => boolean) =>
    estimate(forecasts, (drawn) => mean(drawn.map((each) => Number(isRight(each)))))
  return [
    told(
      'next channel: right when always a text',
      share(({ happened }) => happened),
    ),
    told(
      "next channel: right when the pair's last",
      share(({ lastWasText, happened }) => lastWasText === happened),
    ),
    told(
      'next channel: right by the regression',
      share(({ byRegression, happened }) => byRegression > 0.5 === happened),
    ),
    atLeast(
      'next channel: right',
      share(({ probability, happened }) => probability > 0.5 === happened),
      NEXT_CHANNEL.right,
    ),
    atLeast(
      'next channel: AUC',
      estimate(forecasts, (drawn) => rankingSkill(drawn)),
      NEXT_CHANNEL.skill,
    ),
    told("next channel: AUC less the regression's", estimate(forecasts, skillGained)),
    ...lossAndCalibration('next channel', forecasts),
  ]
}

function skillGained(forecasts: readonly NextChannelForecast[]): number {
  const byRegression = forecasts.map((each) => ({ probability: each.byRegression, happened: each.happened }))
  return rankingSkill(forecasts) - rankingSkill(byRegression)
}

function missedCallFigures(forecasts: readonly MissedCallForecast[]): Figure[] {
  return [
    atLeast(
      'missed call: AUC',
      estimate(forecasts, (drawn) => rankingSkill(drawn)),
      MISSED_CALL_SKILL,
    ),
    ...lossAndCalibration('missed call', forecasts),
  ]
}

/** So few forecasts leave much of a calibration error to chance, so it is held against nothing but chance. */
function lossAndCalibration(name: string, forecasts: readonly MissedCallForecast[]): Figure[] {
  const alone = new Map(forecasts.map((forecast, at) => [forecast, String(at)]))
  return [
    told(`${name}: log loss`, estimate(forecasts, logLoss)),
    told(
      `${name}: calibration error`,
      estimate(forecasts, (drawn) => calibrationError(drawn)),
    ),
    told(
      `${name}: calibration error by chance alone`,
      calibrationErrorByChance(forecasts, (forecast) => alone.get(forecast) ?? ''),
    ),
  ]
}

function waitFigures(replies: readonly AwaitedReply[]): Figure[] {
  const called = replies.filter(({ channel }) => channel === 'PHONE')
  const texted = replies.filter(({ channel }) => channel === 'SMS')
  return [
    around(
      `missed call: answers within the 80 % wait (of ${called.length}, exact interval)`,
      exactInterval(called.filter(isWithin).length, called.length),
      WAIT,
    ),
    around(
      `text: answers within the 80 % wait (of ${texted.length})`,
      estimate(texted, (drawn) => mean(drawn.map((reply) => Number(isWithin(reply))))),
      WAIT,
    ),
  ]
}

function isWithin({ tookHours, waitHours }: AwaitedReply): boolean {
  return tookHours <= waitHours
}
