import type { Channel, Daypart, StatedPreference, Weekday } from '@wavelength/core'
import type { ConsentEntry } from '@wavelength/db'
import { answerShare } from './habits.ts'
import type { Person, SampleFrame } from './person.ts'
import { Random } from './random.ts'

const ASKED: readonly Channel[] = ['EMAIL', 'PHONE', 'SMS', 'WHATSAPP', 'LETTER', 'IN_PERSON']
const DAY_MS = 86_400_000

/** What a third of the people say when asked. One in four of them says the opposite of what they do. */
export function statementOf(person: Person, frame: SampleFrame): StatedPreference | null {
  const random = new Random(frame.seed, `statement ${person.index}`)
  if (!random.isTrue(0.32)) return null
  const ranked = byTrueHabit(person)
  const [first = 'EMAIL', second = 'PHONE', last = 'LETTER'] = random.isTrue(0.25) ? ranked.toReversed() : ranked
  const isUnwanted = random.isTrue(0.35)
  return {
    channels: random.isTrue(0.6) ? [first, second] : [first],
    avoidChannels: isUnwanted
      ? [ranked.at(-1) ?? last].filter((channel) => channel !== first && channel !== second)
      : [],
    bestDays: random.isTrue(0.3) ? random.pick<Weekday[]>([['TUESDAY', 'THURSDAY'], ['SATURDAY'], ['WEDNESDAY']]) : [],
    worstDays: random.isTrue(0.3) ? [random.pick<Weekday>(['MONDAY', 'SUNDAY', 'FRIDAY'])] : [],
    ...daypartsOf(person, random),
    waitHours: random.isTrue(0.4) ? random.pick([4, 24, 48, 72, 168]) : null,
    paperless: random.isTrue(0.4) ? person.age < 60 : null,
    statedAt: Math.floor(random.between(Math.max(person.customerSince, frame.from), frame.to - DAY_MS)),
    source: random.pick(['survey', 'shop', 'profile page']),
  }
}

function byTrueHabit({ stage, persona, own }: Person): Channel[] {
  const odds = (channel: Channel) => {
    const share = answerShare(channel, stage)
    return Math.log(share / (1 - share)) + (persona.answers[channel] ?? 0) + own[channel]
  }
  return [...ASKED].sort((a, b) => odds(b) - odds(a))
}

function daypartsOf(person: Person, random: Random): { bestDayparts: Daypart[]; worstDayparts: Daypart[] } {
  if (!random.isTrue(0.5)) return { bestDayparts: [], worstDayparts: [] }
  return { bestDayparts: [person.isEmployed ? 'AFTER_17' : 'FROM_8_TO_17'], worstDayparts: ['BEFORE_8'] }
}

/** Consent is asked for when somebody becomes a customer; some take it back later. */
export function consentsOf(person: Person, frame: SampleFrame): ConsentEntry[] {
  const random = new Random(frame.seed, `consents ${person.index}`)
  const granted = (['EMAIL', 'SMS', 'WHATSAPP', 'PHONE'] as const).filter((channel) =>
    random.isTrue(MARKETING_SHARE[channel]),
  )
  const withdrawn = granted.filter(() => random.isTrue(0.12))
  const at = (
    effectiveFrom: number,
    entry: Pick<ConsentEntry, 'channel' | 'purposeClass' | 'status' | 'proof' | 'source'>,
  ) => ({
    ...entry,
    effectiveFrom,
  })
  const source = random.pick(['web form', 'shop', 'contract'])
  return [
    at(person.customerSince, {
      channel: 'EMAIL',
      purposeClass: 'TRANSACTIONAL',
      status: 'GRANTED',
      proof: 'contract',
      source: 'contract',
    }),
    ...granted.map((channel) =>
      at(person.customerSince, {
        channel,
        purposeClass: 'MARKETING',
        status: 'GRANTED',
        proof: `${source}, signed`,
        source,
      }),
    ),
    ...withdrawn.map((channel) =>
      at(Math.floor(random.between(person.customerSince, frame.to)), {
        channel,
        purposeClass: 'MARKETING',
        status: 'WITHDRAWN',
        proof: 'unsubscribe link',
        source: 'profile page',
      }),
    ),
  ]
}

const MARKETING_SHARE = { EMAIL: 0.68, SMS: 0.42, WHATSAPP: 0.2, PHONE: 0.16 }
