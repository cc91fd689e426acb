import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { builder } from './builder.ts'
import { CustomerRef, requireCustomerId, unknownCustomer } from './customer-ref.ts'
import { MessageInput, readMessage, requireInstant } from './message.ts'
import { Recommendation } from './recommendation.ts'

const MOST_CUSTOMERS = 250

builder.queryField('recommendations', (t) =>
  t.field({
    type: [Recommendation],
    authScopes: { scope: 'recommend' },
    description:
      'How to reach each of 1 to 250 customers about a message, in the order asked. Needs the scope recommend.',
    args: {
      customers: t.arg({ type: [CustomerRef], required: true, description: 'Whom to reach.' }),
      message: t.arg({ type: MessageInput, required: true, description: 'What is about to be sent.' }),
      at: t.arg({ type: 'DateTime', description: 'As of when; now unless told.' }),
    },
    complexity: ({ customers }) => ({ field: 20 * customers.length, multiplier: customers.length }),
    resolve: async (_, { customers, message, at }, context) => {
      requireCount(customers.length)
      const asked = { message: readMessage(message), at: at == null ? context.now : requireInstant(at, 'at') }
      const ids = await Promise.all(customers.map((ref, index) => requireCustomerId(context, ref, pathTo(index))))
      return Promise.all(ids.map((customerId, index) => recommendationFor(context, { customerId, ...asked }, index)))
    },
  }),
)

async function recommendationFor(
  context: Context,
  asked: Parameters<Context['load']['recommendation']['load']>[0],
  index: number,
) {
  const given = await context.load.recommendation.load(asked)
  if (given === null) throw unknownCustomer(pathTo(index))
  return given
}

function pathTo(index: number): string[] {
  return ['customers', String(index)]
}

function requireCount(count: number): void {
  if (count >= 1 && count <= MOST_CUSTOMERS) return
  throw new ApiError('BAD_USER_INPUT', `customers names ${count}; 1 to ${MOST_CUSTOMERS} can be asked about at once.`)
}
