import type { StatedPreference as Stated } from '@wavelength/core'
import { builder } from './builder.ts'
import { Channel, Daypart, Weekday } from './lists.ts'

export const StatedPreference = builder.objectRef<Stated>('StatedPreference').implement({
  description: 'What a customer said about how they want to be reached. The newest statement is in force.',
  fields: (t) => ({
    channels: t.field({
      type: [Channel],
      description: 'Wanted channels, best first.',
      resolve: (stated) => [...stated.channels],
    }),
    avoidChannels: t.field({
      type: [Channel],
      description: 'Channels not to be used. They never are.',
      resolve: (stated) => [...stated.avoidChannels],
    }),
    bestDays: t.field({ type: [Weekday], description: 'Days that suit.', resolve: (stated) => [...stated.bestDays] }),
    worstDays: t.field({
      type: [Weekday],
      description: 'Days that do not suit.',
      resolve: (stated) => [...stated.worstDays],
    }),
    bestDayparts: t.field({
      type: [Daypart],
      description: "Parts of the day that suit, in the customer's own time.",
      resolve: (stated) => [...stated.bestDayparts],
    }),
    worstDayparts: t.field({
      type: [Daypart],
      description: "Parts of the day that do not suit, in the customer's own time.",
      resolve: (stated) => [...stated.worstDayparts],
    }),
    waitBeforeNextAttempt: t.expose('waitHours', {
      type: 'Duration',
      nullable: true,
      description: 'How long they want to be left alone after an attempt, at least.',
    }),
    paperless: t.exposeBoolean('paperless', {
      nullable: true,
      description: 'True: no letters, unless a thing must be sent.',
    }),
    statedAt: t.expose('statedAt', { type: 'DateTime', description: 'When they said so.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where they said so: a form, a call.' }),
  }),
})

export const StatedPreferenceInput = builder.inputType('StatedPreferenceInput', {
  description:
    'What a customer said. It replaces what they said before as a whole; the old statement stays as history.',
  fields: (t) => ({
    channels: t.field({ type: [Channel], description: 'Wanted channels, best first.' }),
    avoidChannels: t.field({ type: [Channel], description: 'Channels not to be used. They never will be.' }),
    bestDays: t.field({ type: [Weekday], description: 'Days that suit.' }),
    worstDays: t.field({ type: [Weekday], description: 'Days that do not suit.' }),
    bestDayparts: t.field({ type: [Daypart], description: "Parts of the day that suit, in the customer's own time." }),
    worstDayparts: t.field({
      type: [Daypart],
      description: "Parts of the day that do not suit, in the customer's own time.",
    }),
    waitBeforeNextAttempt: t.field({
      type: 'Duration',
      description: 'The least time between two attempts, up to 90 days.',
    }),
    paperless: t.boolean({ description: 'True: no letters.' }),
    statedAt: t.field({ type: 'DateTime', description: 'When they said so; now unless told.' }),
    source: t.string({ description: 'Where they said so: a form, a call.' }),
  }),
})
