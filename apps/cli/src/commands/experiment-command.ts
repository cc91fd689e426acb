import { comparisonText, EXPERIMENT_STEP_TEXTS, isDay, PURPOSES, type Purpose, remarkText } from '@wavelength/core'
import type { ExperimentTold, JudgedPolicy } from '@wavelength/operations'
import { type Command, Option } from 'commander'
import { UsageError } from '../failure.ts'
import { withOperator } from '../reach-operator.ts'
import type { Context } from './context.ts'
import { experimentWords } from './experiment-words.ts'

interface Options {
  readonly from: string
  readonly to: string
  readonly purpose?: Purpose
  readonly replay?: true
  readonly json?: true
}

const HELP = `
Judges two things. Always number one: by the recommendations that were drawn by lot (EXPLORATION_SHARE). Recommendations
at all: by the customers who go on as before (HOLDOUT_SHARE). Where too little has been seen it tells no number, but what
is missing.

Examples:
  wavelength experiment --from 2026-08-01 --to 2026-11-01
  wavelength experiment --from 2026-08-01 --to 2026-11-01 --purpose REMINDER --json`

export function addExperiment(program: Command, context: Context): void {
  const { terminal } = context
  program
    .command('experiment')
    .description('what the recommendations were worth, as far as it can be told')
    .requiredOption('--from <day>', 'the first day')
    .requiredOption('--to <day>', 'the day after the last one')
    .addOption(new Option('--purpose <purpose>', 'only contacts for this').choices(PURPOSES))
    .option('--replay', 'also judge by contacts that no recommendation was behind; takes seconds')
    .option('--json', 'the whole report as JSON')
    .addHelpText('after', HELP)
    .action(async ({ from, to, purpose, replay, json }: Options) => {
      const range = { from: parseDay(from, '--from'), to: parseDay(to, '--to') }
      const asked = { range, purpose: purpose ?? null, withReplays: replay === true }
      const told = await withOperator(context, (operator) => operator.experiment(asked))
      terminal.say(json ? JSON.stringify(withSentences(told), null, 2) : experimentWords(told))
    })
}

function parseDay(text: string, name: string): string {
  if (isDay(text)) return text
  throw new UsageError(`${name} is "${text}", which is no day such as 2026-11-22`)
}

function withSentences({ holdout, numberOne, nextSteps, replays, ...report }: ExperimentTold): object {
  return {
    ...report,
    numberOne: policyWithSentences(numberOne),
    holdout: {
      ...holdout,
      sentence: comparisonText(holdout.difference, holdout.remarks),
      remarks: holdout.remarks.map((remark) => ({ ...remark, text: remarkText(remark) })),
    },
    replays: replays && {
      ownLotteries: policyWithSentences(replays.ownLotteries),
      history: policyWithSentences(replays.history),
    },
    nextSteps: nextSteps.map((code) => ({ code, text: EXPERIMENT_STEP_TEXTS[code] })),
  }
}

function policyWithSentences(policy: JudgedPolicy): object {
  return {
    ...policy,
    sentence: comparisonText(policy.uplift, policy.remarks),
    remarks: policy.remarks.map((remark) => ({ ...remark, text: remarkText(remark) })),
  }
}
