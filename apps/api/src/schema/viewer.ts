import { SCOPES, type Scope } from '@wavelength/operations'
import type { Principal } from '../principal.ts'
import { builder } from './builder.ts'

const Viewer = builder.objectRef<Principal>('Viewer').implement({
  description: 'Who asks.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name of the key or of the guest link, or "Dashboard" for a signed-in browser.',
    }),
    scopes: t.stringList({
      description: 'What they may do.',
      resolve: ({ scopes }): Scope[] => SCOPES.filter((scope) => scopes.has(scope)),
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    authScopes: { holder: true, guest: true },
    description: 'Who asks. Any key may read it.',
    resolve: (_, _arguments, { principal }) => principal,
  }),
)
