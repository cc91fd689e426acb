import { CHANNEL_FAMILIES, type ChannelFamily, familyOf } from '@wavelength/core'
import { coverage } from '../score/grade-probe.ts'
import { CHANNEL_OF } from '../set-history.ts'
import { channelAt } from '../world/population.ts'
import type { Arena } from './arena.ts'
import type { Finding, Measured, Trial } from './finding.ts'
import { attemptsFrom, type JudgedAttempt, judged } from './made-attempts.ts'

/** So many have 500 answers in person, of which a world has some 35. */
const WORLDS = 15
const WAIT = { near: 0.8, by: 0.03 }

/** Do as many answers come within the delay as were told to? */
export const delays: Trial = {
  title: 'Delays',
  about:
    'Of all answers of the test customers, from the first day on, the share that came within the 80 % delay told when the attempt was made. Answers of all worlds are counted together, because some channels are seldom used. Intervals are clustered by world, whose answers rest on one learned table.',
  worlds: WORLDS,
  measure: ({ tests, contestants }: Arena): Finding => {
    const [product] = contestants
    if (product === undefined) return { tables: [] }
    const answered = attemptsFrom({ tests }, 0).filter(({ attempt }) => attempt.delayHours !== null)
    const answers = judged(answered, product.answer)
    return {
      tables: [],
      figures: [
        inTime('all', answers),
        ...CHANNEL_FAMILIES.map((family) =>
          inTime(
            family,
            answers.filter((each) => familyUsed(each) === family),
          ),
        ),
      ],
    }
  },
}

function inTime(name: string, answers: readonly JudgedAttempt[]): Measured {
  return {
    name: `answers within the 80 % delay, ${name}`,
    value: coverage(answers, 'q80'),
    cases: answers.length,
    bar: WAIT,
  }
}

function familyUsed({ made }: JudgedAttempt): ChannelFamily {
  return familyOf(CHANNEL_OF[channelAt(made.attempt.channel)])
}
