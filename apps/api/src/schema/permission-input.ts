import { PERMISSION_GROUPINGS, PERMISSION_STATES } from '@wavelength/core'
import { builder } from './builder.ts'
import { AgeBand, closedList, Generation } from './lists.ts'

export const PermissionState = closedList(
  'PermissionState',
  'Where a customer stands on a channel for a class of purposes: the first in this list that holds, so each customer is in exactly one. Laws may add to it.',
  PERMISSION_STATES,
  {
    CONSENT_WITHDRAWN:
      'They took their consent back. Whoever took back the consent to necessary messages on a channel gets no marketing there either.',
    ASKED_NOT_TO: 'They said that they do not want to be contacted there; who wants no paper avoids letters.',
    ADDRESS_BOUNCING: 'No address works, and from one or more of them messages have come back lately.',
    ADDRESS_BLOCKED: 'Every address is blocked.',
    NO_ADDRESS: 'No address is known, and no contact has ever gone through.',
    NO_RECORD: 'They can be reached, and have neither given nor taken back consent to this class of purposes.',
    MAY_CONTACT: 'They can be reached and have given consent.',
  },
)

export const PermissionGrouping = closedList(
  'PermissionGrouping',
  'For what states are counted.',
  PERMISSION_GROUPINGS,
  {
    CHANNEL: 'For each channel.',
    CHANNEL_FAMILY:
      'For each family: its most open channel counts. Where none of its channels is open, the first state in the list that closes one.',
    ALL_CHANNELS: 'For all channels together: the most open one counts.',
  },
)

export const PermissionFilter = builder.inputType('PermissionFilter', {
  description: 'Narrows the customers. Every list that is told must hold the customer’s value.',
  fields: (t) => ({
    ageBands: t.field({ type: [AgeBand], description: 'Of these ages today, in the reporting zone.' }),
    generations: t.field({ type: [Generation], description: 'Of these generations.' }),
    segments: t.stringList({ description: 'Of these segments; "UNKNOWN" for none.' }),
    countries: t.stringList({ description: 'Of these countries; "UNKNOWN" for none.' }),
  }),
})
