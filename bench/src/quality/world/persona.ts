import type { SetChannel } from '../question-set.ts'

/** A way of being that no sum of small differences makes. */
export interface Persona {
  readonly name: string
  /** Share of customers, in the youngest and in the oldest band; between them in a straight line. */
  readonly share: readonly [number, number]
  /** Log-odds added on every channel not named. */
  readonly elsewhere: number
  readonly byChannel: Readonly<Partial<Record<SetChannel, number>>>
}

export const PERSONAS: readonly Persona[] = [
  { name: 'ordinary', share: [0.73, 0.77], elsewhere: 0, byChannel: {} },
  { name: 'never answers the phone', share: [0.1, 0.05], elsewhere: 0, byChannel: { phone: -4, face_to_face: -0.5 } },
  { name: 'drowned inbox', share: [0.09, 0.06], elsewhere: 0, byChannel: { email: -2.6, push: -1, linkedin: -1 } },
  { name: 'silent', share: [0.03, 0.04], elsewhere: -1.8, byChannel: {} },
  {
    name: 'paper and voice',
    share: [0.01, 0.06],
    elsewhere: -1.8,
    byChannel: { letter: 1.1, phone: 0.7, face_to_face: 0.4, fax: 0.3 },
  },
  {
    name: 'thumbs only',
    share: [0.04, 0.02],
    elsewhere: -1.2,
    byChannel: { sms: 1.3, push: 0.9, instagram: 0.8, facebook: 0.6, chat: 0.3 },
  },
]
