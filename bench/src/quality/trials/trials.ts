import { withoutAge } from '@wavelength/core'
import { ledgerMethod, ledgerVariant } from '../ledger-method.ts'
import { METHODS } from '../methods.ts'
import { ceiling } from './ceiling.ts'
import { changeOfLife } from './change-of-life.ts'
import { choices } from './choices.ts'
import { closedLoop } from './closed-loop.ts'
import { delays } from './delays.ts'
import { fairness } from './fairness.ts'
import type { Trial } from './finding.ts'
import { forecasts } from './forecasts.ts'
import { machineOpenings } from './machine-openings.ts'
import { noTimeEffect } from './no-time-effect.ts'
import { smallBusinesses } from './small-businesses.ts'
import { waits } from './waits.ts'

/** One who knows the population takes his time: so many customers have to do. */
const ASKED_ABOUT = 250

/** Everything that is measured in each simulated world, by the name that --only takes. */
export const TRIALS: Readonly<Record<string, Trial>> = {
  choices,
  ceiling: ceiling(ASKED_ABOUT),
  forecasts,
  delays,
  waits,
  'change-of-life': changeOfLife,
  'small-businesses': smallBusinesses(METHODS),
  fairness: fairness({
    withAge: ledgerMethod,
    withoutAge: ledgerVariant('evidence ledger, age switched off', withoutAge),
  }),
  'closed-loop': closedLoop,
  'machine-openings': machineOpenings,
  'no-time-effect': noTimeEffect,
}
