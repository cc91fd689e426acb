import { contact, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { objectIn, textIn } from '../kit/vendor-words.ts'
import { changeClock } from './clocks.ts'
import type { Account } from './envelope.ts'
import { personOf } from './people.ts'

/** A comment on Instagram. It tells no time of its own; it is sent as it is written. */
export function tellComment(value: Fields, account: Account): readonly Told[] {
  const from = objectIn(value, 'from')
  const [id, username] = [idIn(from, 'id'), textIn(from, 'username')]
  if (id === null) return [skipped('who wrote it is not told')]
  if (id === account.id) return [skipped('written by the account itself; to whom is not told')]
  const handle = { network: 'INSTAGRAM', value: username }
  return [
    ...(username === null ? [] : [customer({ ...personOf(id), handle })]),
    contact({
      source: 'meta',
      sourceId: requiredId(value, 'id'),
      customer: username === null ? personOf(id) : { handle },
      channel: account.channel,
      direction: 'INBOUND',
      occurredAt: timeIn(account.entry, 'time', changeClock),
    }),
  ]
}
