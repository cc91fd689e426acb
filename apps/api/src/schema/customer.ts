import type { Channel, LearnedPreference as Learned } from '@wavelength/core'
import type { ContactDates } from '@wavelength/db'
import type { Context } from '../context.ts'
import { builder } from './builder.ts'
import { Consent } from './consent.ts'
import { ContactMonth } from './contact-month.ts'
import { ContactPoint } from './contact-point.ts'
import { Customer } from './customer-node.ts'
import { CustomerRef, findCustomerId, unknownCustomer } from './customer-ref.ts'
import { Interaction } from './interaction.ts'
import { LearnedPreference, type LearnedPreferenceShape } from './learned-preference.ts'
import { MessageInput, readMessage, requireInstant } from './message.ts'
import { connectionOf, pageSize } from './page.ts'
import { Recommendation } from './recommendation.ts'
import { StatedPreference } from './statement.ts'

/** A recommendation weighs every channel, so it costs more than reading a row. */
const RECOMMENDATION_COST = 20

builder.objectFields(Customer, (t) => ({
  lastContactAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'The latest contact, in either direction. A contact that is dated in the future does not count.',
    resolve: async ({ id }, _, { load }) => (await load.dates.load(id))?.lastContactAt ?? null,
  }),
  lastAnswerAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When they last answered an attempt.',
    resolve: async ({ id }, _, { load }) => (await load.dates.load(id))?.lastAnswerAt ?? null,
  }),
  unansweredStreak: t.int({
    description: 'Attempts that went unanswered since they last answered or made contact.',
    resolve: async ({ id }, _, { load }) => (await load.dates.load(id))?.unansweredStreak ?? 0,
  }),
  contactMonths: t.field({
    type: [ContactMonth],
    description: 'Their contacts by calendar month, oldest first; months without any are left out.',
    resolve: async ({ id }, _, { load }) => [...(await load.contactMonths.load(id))],
  }),
  contactPoints: t.field({
    type: [ContactPoint],
    description: 'Where they can be reached.',
    resolve: async ({ id }, _, { load }) => [...(await load.contactPoints.load(id))],
  }),
  statedPreference: t.field({
    type: StatedPreference,
    nullable: true,
    description: 'What they last said about how they want to be reached; null when they never did.',
    resolve: ({ id }, _, { load }) => load.statement.load(id),
  }),
  learnedPreference: t.field({
    type: LearnedPreference,
    complexity: RECOMMENDATION_COST,
    description: 'What the contacts with them have taught.',
    resolve: ({ id }, _, context) => learnedPreference(context, id),
  }),
  consents: t.field({
    type: [Consent],
    description: 'The consents in force.',
    resolve: async ({ id }, _, { load }) => [...(await load.consents.load(id))],
  }),
  recommendation: t.field({
    type: Recommendation,
    authScopes: { scope: 'recommend' },
    complexity: RECOMMENDATION_COST,
    description: 'How to reach them about a message. Every answer is kept as a decision. Needs the scope recommend.',
    args: {
      message: t.arg({ type: MessageInput, required: true, description: 'What is about to be sent.' }),
      at: t.arg({ type: 'DateTime', description: 'As of when; now unless told.' }),
    },
    resolve: async ({ id }, { message, at }, context) => {
      const asked = {
        customerId: id,
        message: readMessage(message),
        at: at == null ? context.now : requireInstant(at, 'at'),
      }
      const given = await context.load.recommendation.load(asked)
      if (given === null) throw unknownCustomer(['this id'])
      return given
    },
  }),
}))

builder.objectField(Customer, 'interactions', (t) =>
  t.connection(
    {
      type: Interaction,
      description: 'Their contacts, newest first.',
      complexity: (args) => ({ field: 1, multiplier: pageSize(args) }),
      resolve: async ({ id }, args, { load }) => {
        const connection = await connectionOf(args, (page) => load.timeline.load({ customerId: id, page }))
        return { ...connection, customerId: id }
      },
    },
    {
      name: 'InteractionConnection',
      description: 'A page of contacts.',
      fields: (connection) => ({
        totalCount: connection.int({
          description: 'The length of the whole list.',
          resolve: ({ customerId }, _, { load }) => load.timelineLength.load(customerId),
        }),
      }),
    },
    { name: 'InteractionEdge', description: 'A contact within the list.' },
  ),
)

builder.queryField('customer', (t) =>
  t.field({
    type: Customer,
    nullable: true,
    authScopes: { scope: 'profiles:read' },
    description: 'One customer; null when nobody is known by the reference. Needs the scope profiles:read.',
    args: { by: t.arg({ type: CustomerRef, required: true, description: 'Names the customer in one way.' }) },
    resolve: async (_, { by }, context) => {
      const customerId = await findCustomerId(context, by, ['by'])
      return customerId === null ? null : context.load.customer.load(customerId)
    },
  }),
)

async function learnedPreference({ load }: Context, customerId: string): Promise<LearnedPreferenceShape> {
  const [learned, dates] = await Promise.all([load.learned.load(customerId), load.channelDates.load(customerId)])
  if (learned === null) throw unknownCustomer(['this id'])
  return withDates(learned, dates)
}

const NEVER: ContactDates = { lastContactAt: null, lastAnswerAt: null }

function withDates(learned: Learned, dates: ReadonlyMap<Channel, ContactDates>): LearnedPreferenceShape {
  const channels = learned.channels.map((belief) => {
    const { lastContactAt, lastAnswerAt } = dates.get(belief.channel) ?? NEVER
    return { ...belief, lastContactAt, lastAnswerAt }
  })
  return { ...learned, channels }
}
