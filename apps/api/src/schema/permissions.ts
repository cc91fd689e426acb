import {
  type PermissionCount as Count,
  type PermissionGroup as Group,
  isOpenState,
  type PermissionReport as Report,
} from '@wavelength/core'
import { permissionCounts } from '@wavelength/db'
import { permissionsWithinLimit } from '@wavelength/operations'
import { asMayBeAsked } from '../guest-limit.ts'
import { builder } from './builder.ts'
import { KEPT } from './customer-filter.ts'
import { Channel, ChannelFamily, PurposeClass } from './lists.ts'
import { readPeopleFilter } from './people-filter.ts'
import { PermissionFilter, PermissionGrouping, PermissionState } from './permission-input.ts'

const WITHHELD = 'null when it is withheld from this key'

const PermissionCount = builder.objectRef<Count>('PermissionCount').implement({
  description: 'How many customers are in one state.',
  fields: (t) => ({
    state: t.expose('state', { type: PermissionState, description: 'The state.' }),
    isOpen: t.boolean({
      description: 'True when recommendations may use the channel in this state, if the message allows it.',
      resolve: ({ state }) => isOpenState(state),
    }),
    customers: t.exposeInt('customers', { nullable: true, description: `How many they are; ${WITHHELD}.` }),
  }),
})

const PermissionGroup = builder.objectRef<Group>('PermissionGroup').implement({
  description: 'Customers by where they stand on a channel, or on several together, for one class of purposes.',
  fields: (t) => ({
    channel: t.expose('channel', {
      type: Channel,
      nullable: true,
      description: 'The channel; null when it is about several.',
    }),
    family: t.expose('family', {
      type: ChannelFamily,
      nullable: true,
      description: 'The family of the channel, or the whole family; null when it is about all channels.',
    }),
    purposeClass: t.expose('purposeClass', { type: PurposeClass, description: 'The class of purposes.' }),
    customers: t.exposeInt('customers', {
      nullable: true,
      description: `The customers of all states together; ${WITHHELD}.`,
    }),
    states: t.field({
      type: [PermissionCount],
      description: 'Every state, also where nobody is in it.',
      resolve: ({ states }) => [...states],
    }),
  }),
})

const PreferredNotPermitted = builder
  .objectRef<Report['preferredNotPermitted'][number]>('PreferredNotPermitted')
  .implement({
    description: 'Customers whose wish cannot be followed.',
    fields: (t) => ({
      purposeClass: t.expose('purposeClass', { type: PurposeClass, description: 'The class of purposes.' }),
      customers: t.exposeInt('customers', { nullable: true, description: `How many they are; ${WITHHELD}.` }),
    }),
  })

const PermissionReport = builder.objectRef<Report>('PermissionReport').implement({
  description: 'How many customers may be contacted, and what stops the others.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime', description: `When it was counted. ${KEPT}` }),
    groups: t.field({
      type: [PermissionGroup],
      description: 'Every customer, once in each group. None when no customer matches.',
      resolve: ({ groups }) => [...groups],
    }),
    firstChoices: t.field({
      type: [PermissionGroup],
      description:
        'For each channel the customers who named it first when asked, by where they stand on it; only channels that somebody named.',
      resolve: ({ firstChoices }) => [...firstChoices],
    }),
    preferredNotPermitted: t.field({
      type: [PreferredNotPermitted],
      description: 'Of the first choices, those on whose channel the customer may not be contacted or has no address.',
      resolve: ({ preferredNotPermitted }) => [...preferredNotPermitted],
    }),
    warnings: t.stringList({
      description: 'What a reader should know, as English sentences.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
})

/** Reads what is known of every customer. */
const PERMISSIONS_COST = 1_000

builder.queryField('permissions', (t) =>
  t.field({
    type: PermissionReport,
    authScopes: { scope: 'aggregates:read', guest: true },
    complexity: PERMISSIONS_COST,
    description:
      'Counts customers by whether they may be contacted, by consent, address and what they asked for; what a single message must not do comes on top. Keys without pii:read see no number about fewer than 5 people, nor another one that would give it away. Needs the scope aggregates:read.',
    args: {
      by: t.arg({
        type: PermissionGrouping,
        required: true,
        defaultValue: 'CHANNEL',
        description: 'For what states are counted.',
      }),
      filter: t.arg({ type: PermissionFilter, description: 'Narrows the customers; everybody unless told.' }),
    },
    resolve: async (_, { by, filter }, context) => {
      const asked = await asMayBeAsked(context, readPeopleFilter(filter ?? {}), permissionsWithinLimit)
      const states = await context.load.permissionStates.load({ filter: asked, by })
      return permissionCounts(states, { by, maySeeFewPeople: context.principal.scopes.has('pii:read') })
    },
  }),
)
