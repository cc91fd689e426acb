import type { SetChannel, SetPurpose } from '../question-set.ts'

export interface PurposeCharacter {
  /** Log-odds added on every channel. */
  readonly base: number
  /** Log-odds added on a channel that suits it well or badly. */
  readonly byChannel: Readonly<Partial<Record<SetChannel, number>>>
  /** Share of the matters of consumers, small businesses and corporate customers. */
  readonly share: readonly number[]
}

export const PURPOSE_CHARACTER = {
  marketing: {
    base: -0.65,
    byChannel: { email: 0.2, phone: -0.65, push: 0.4, twitter: 0.5, instagram: 0.55, facebook: 0.3, letter: -0.3 },
    share: [0.46, 0.38, 0.3],
  },
  alert: {
    base: 0.2,
    byChannel: { sms: 0.65, push: 0.65, phone: 0.3, letter: -1.25, fax: -0.4, linkedin: -0.55, instagram: -0.4 },
    share: [0.2, 0.18, 0.16],
  },
  service: {
    base: 0.15,
    byChannel: { chat: 0.55, phone: 0.3, email: 0.15, push: -0.55, linkedin: -0.3 },
    share: [0.16, 0.2, 0.22],
  },
  formal: {
    base: 0.05,
    byChannel: { letter: 0.9, face_to_face: 0.7, fax: 0.4, email: 0.3, push: -0.7, twitter: -1.25, instagram: -1.4 },
    share: [0.08, 0.12, 0.14],
  },
  relationship: {
    base: 0.1,
    byChannel: { phone: 0.3, face_to_face: 0.55, twitter: 0.2, letter: 0.15, push: -0.55, fax: -0.85 },
    share: [0.1, 0.12, 0.18],
  },
} as const satisfies Record<SetPurpose, PurposeCharacter>
