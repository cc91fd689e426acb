import { type DelayCurve, hoursUntilShare } from '../learn/delay.ts'
import { CHANNEL_TRAITS, type Channel } from '../model/channel.ts'
import type { Message } from './message.ts'
import type { FitTaste } from './taste.ts'

/** How well the channel suits the message, as a share of the value; shown apart from the probability. */
export function fitOf(message: Message, channel: Channel, curve: DelayCurve, taste: FitTaste): number {
  const traits = CHANNEL_TRAITS[channel]
  const detail = traits.carriesDetail ? 0 : taste.withoutDetail[message.complexity]
  const formal = traits.formal ? 0 : taste.informal[message.formality]
  const keepsake = traits.physical && isKindness(message) ? taste.keepsake : 0
  return detail + formal + keepsake + talk(message, channel, taste) + slowness(message, curve, taste)
}

function talk(message: Message, channel: Channel, taste: FitTaste): number {
  const { interrupts } = CHANNEL_TRAITS[channel]
  if (!interrupts) return 0
  const forUs = message.forCustomersBenefit ? 0 : taste.interruptingForUs
  return taste.interrupting[message.urgency] + forUs + (message.automated ? taste.machineInTalk : 0)
}

function slowness(message: Message, curve: DelayCurve, taste: FitTaste): number {
  if (message.urgency !== 'HIGH') return 0
  return taste.slowWhenUrgent * Math.max(0, Math.log(hoursUntilShare(curve, 0.5)))
}

function isKindness(message: Message): boolean {
  return message.purpose === 'THANK_YOU' || message.purpose === 'GREETING' || message.purpose === 'GIFT'
}
