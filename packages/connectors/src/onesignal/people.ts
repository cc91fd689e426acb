import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import { customer, type Fields, type Told } from '../kit/told.ts'
import type { StreamEvent } from './stream-event.ts'

/** By which address a message goes: its kind says so. */
export type Medium = 'PUSH' | 'MAIL' | 'TEXT'

export interface Person {
  readonly named: Fields
  readonly address: string | null
  /** Says who the names belong to, where there are several. */
  readonly records: readonly Told[]
}

/** Who got the message: by address, by the app on their device, or by a number of theirs. */
export function personIn(event: StreamEvent, medium: Medium, phoneRegion: string | undefined): Person {
  const names = known({ externalId: numberOf(event), ...addressOf(event, medium, phoneRegion) })
  const told = known({ language: event.language })
  const several = Object.keys(names).length + Object.keys(told).length > 1
  const [name] = ['email', 'phone', 'handle', 'externalId'].filter((each) => each in names)
  return {
    named: name === undefined ? {} : { [name]: names[name] },
    address: medium === 'PUSH' ? event.subscriptionId : ((names.email ?? names.phone ?? null) as string | null),
    records: several ? [customer({ ...names, ...told })] : [],
  }
}

/** The customer's number in our own books is the same in all systems; OneSignal's is its own. */
function numberOf({ externalId, onesignalId }: StreamEvent): string | null {
  return externalId ?? (onesignalId === null ? null : `onesignal:${onesignalId}`)
}

function addressOf({ token, subscriptionId }: StreamEvent, medium: Medium, phoneRegion: string | undefined): Fields {
  if (medium === 'MAIL') return { email: mailAddressIn({ token }, 'token') }
  if (medium === 'TEXT') return { phone: phoneIn(token, phoneRegion) }
  return { handle: subscriptionId === null ? null : { network: 'APP_PUSH', value: subscriptionId } }
}
