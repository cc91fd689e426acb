import type { SignalTrust } from './signal-trust.ts'

/**
 * Our judgement of 2026-11. Opens: since September 2021 Apple Mail Privacy Protection fetches the images of every
 * mail whether or not anybody looks, so they count nothing. Clicks: gateways follow every link to look for malware,
 * mostly within two minutes of delivery (Suped, 2026), and queues put minutes between sending and delivery; hence
 * ten. A later click tells that somebody read it but not that they answer, and only some channels can tell: a third.
 */
export const DEFAULT_TRUST: SignalTrust = {
  reply: 1,
  reportedAnswer: 1,
  engagement: 0.3,
  swiftEngagement: 0,
  opening: 0,
  swiftSeconds: 600,
}
