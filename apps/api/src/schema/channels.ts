import {
  CHANNEL_LABELS,
  CHANNEL_TRAITS,
  CHANNELS,
  type ChannelTraits as Traits,
  type Channel as Way,
} from '@wavelength/core'
import { builder } from './builder.ts'
import { Channel, ChannelFamily } from './lists.ts'

const ChannelTraits = builder.objectRef<Traits & { readonly channel: Way }>('ChannelTraits').implement({
  description: 'What a channel is like, whoever uses it.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel.' }),
    label: t.string({ description: 'What it is called.', resolve: ({ channel }) => CHANNEL_LABELS[channel] }),
    family: t.expose('family', { type: ChannelFamily, description: 'Its family.' }),
    interrupts: t.exposeBoolean('interrupts', { description: 'It demands attention at once.' }),
    carriesDetail: t.exposeBoolean('carriesDetail', { description: 'A complex matter can be laid out in it.' }),
    formal: t.exposeBoolean('formal', { description: 'It stands as a formal notice.' }),
    physical: t.exposeBoolean('physical', { description: 'It can carry a thing.' }),
    bulkAble: t.exposeBoolean('bulkAble', { description: 'One message can go to many at once.' }),
    startedBy: t.exposeString('startedBy', {
      description: 'EITHER side may begin, or only the CUSTOMER, and the business answers in kind.',
    }),
    responseWindow: t.expose('responseWindowHours', {
      type: 'Duration',
      description: 'How long after an attempt an answer still counts as its answer in the reports.',
    }),
  }),
})

builder.queryField('channels', (t) =>
  t.field({
    type: [ChannelTraits],
    authScopes: { holder: true, guest: true },
    description: 'Every channel, in the order of lists and legends. Any key may read it.',
    resolve: () => CHANNELS.map((channel) => ({ channel, ...CHANNEL_TRAITS[channel] })),
  }),
)
