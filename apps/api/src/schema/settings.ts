import { CHANNEL_TRAITS, CHANNELS } from '@wavelength/core'
import {
  type DeploymentSettings,
  type SourceRhythm as Rhythm,
  readDeployment,
  readDeploymentSettings,
} from '@wavelength/db'
import { changeSettings, type SettingsChange } from '@wavelength/operations'
import { actorOf } from '../principal.ts'
import { builder } from './builder.ts'
import { type FixedSettingShape, fixedSettings } from './fixed-settings.ts'
import { Channel } from './lists.ts'
import { UserError, type UserErrorShape } from './user-error.ts'

const SourceRhythm = builder.objectRef<Rhythm>('SourceRhythm').implement({
  description: 'How often a source is expected to deliver.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'The system that reports.' }),
    expectedEverySeconds: t.exposeInt('expectedEverySeconds', {
      description: 'It is late once silent for twice as long.',
    }),
  }),
})

const FixedSetting = builder.objectRef<FixedSettingShape>('FixedSetting').implement({
  description: 'A setting that is not changed here.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    label: t.exposeString('label', { description: 'What it is called, in English.' }),
    value: t.exposeString('value', { description: 'What it is set to.' }),
    why: t.exposeString('why', { description: 'Why it is not changed here.' }),
    howToChange: t.exposeString('howToChange', { description: 'Who can change it, and how.' }),
  }),
})

const ResponseWindow = builder.objectRef<(typeof CHANNELS)[number]>('ResponseWindow').implement({
  description:
    'How long an answer is waited for before an attempt counts as unanswered. Part of the software: rates of different deployments stay comparable.',
  fields: (t) => ({
    channel: t.field({ type: Channel, description: 'The channel of the attempt.', resolve: (channel) => channel }),
    window: t.field({
      type: 'Duration',
      description: 'So long.',
      resolve: (channel) => CHANNEL_TRAITS[channel].responseWindowHours,
    }),
  }),
})

const Settings = builder.objectRef<DeploymentSettings>('Settings').implement({
  description: 'How this deployment is set up.',
  fields: (t) => ({
    organisationName: t.exposeString('organisationName', {
      nullable: true,
      description: 'Stands at the head of what is printed; null when nobody said.',
    }),
    sources: t.field({
      type: [SourceRhythm],
      description: 'The sources of which somebody said how often to expect them; `dataStatus` tells all of them.',
      resolve: ({ sources }) => [...sources],
    }),
    responseWindows: t.field({
      type: [ResponseWindow],
      description: 'How long an answer is waited for, on each channel.',
      resolve: () => [...CHANNELS],
    }),
    fixed: t.field({
      type: [FixedSetting],
      description: 'What is not changed here.',
      resolve: async (_, _arguments, { store, experiment }) =>
        fixedSettings(await readDeployment(store.db), experiment),
    }),
  }),
})

builder.queryField('settings', (t) =>
  t.field({
    type: Settings,
    authScopes: { scope: 'aggregates:read' },
    description: 'How this deployment is set up. Needs the scope aggregates:read.',
    resolve: (_, _arguments, { store }) => readDeploymentSettings(store.db),
  }),
)

const SourceRhythmInput = builder.inputType('SourceRhythmInput', {
  description: 'How often to expect a source.',
  fields: (t) => ({
    source: t.string({ required: true, description: 'The system that reports.' }),
    expectedEverySeconds: t.int({ description: 'A minute to a year; null: as its own past tells.' }),
  }),
})

const SettingsInput = builder.inputType('SettingsInput', {
  description: 'What to change. What is left out stays as it is.',
  fields: (t) => ({
    organisationName: t.string({ description: 'At most 100 characters; null or empty for none.' }),
    sources: t.field({ type: [SourceRhythmInput], description: 'Only these sources; the others stay as they are.' }),
  }),
})

interface PayloadShape {
  readonly settings: DeploymentSettings | null
  readonly error: UserErrorShape | null
}

const ChangeSettingsPayload = builder.objectRef<PayloadShape>('ChangeSettingsPayload').implement({
  description: 'What became of the change.',
  fields: (t) => ({
    settings: t.expose('settings', {
      type: Settings,
      nullable: true,
      description: 'As they are now; null when nothing was changed.',
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was changed.' }),
  }),
})

builder.mutationField('changeSettings', (t) =>
  t.field({
    type: ChangeSettingsPayload,
    authScopes: { scope: 'admin' },
    description: 'Changes settings. Needs the scope admin.',
    args: { settings: t.arg({ type: SettingsInput, required: true, description: 'What to change.' }) },
    resolve: async (_, { settings }, { store, principal, now }) => {
      const changed = await changeSettings(store, changeIn(settings), { actor: actorOf(principal), now })
      if (changed.status === 'rejected') return { settings: null, error: changed.issue }
      return { settings: changed.value, error: null }
    },
  }),
)

function changeIn({ organisationName, sources }: typeof SettingsInput.$inferInput): SettingsChange {
  return {
    ...(organisationName === undefined ? {} : { organisationName }),
    ...(sources == null
      ? {}
      : { sources: sources.map((each) => ({ ...each, expectedEverySeconds: each.expectedEverySeconds ?? null })) }),
  }
}
