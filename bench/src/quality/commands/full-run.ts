import { writeFileSync } from 'node:fs'
import { METHODS } from '../methods.ts'
import { reported } from '../report/report.ts'
import type { Section } from '../report/section.ts'
import { SECTIONS } from '../sections.ts'
import { openArena } from '../trials/arena.ts'
import { type Finding, sectionOf, type Trial } from '../trials/finding.ts'
import { TRIALS } from '../trials/trials.ts'
import { makeWorld, type WorldSize } from '../world/world.ts'

export interface FullRun {
  /** Worlds of each trial; null for the usual number. */
  readonly seeds: number | null
  readonly size: WorldSize
  /** Names of trials and sections; null for all. */
  readonly only: readonly string[] | null
  readonly json: string
  /** The folder of the pictures. */
  readonly pictures: string
}

/** Enough for what differs little from world to world. */
const USUAL_WORLDS = 5

/** Every trial in so many worlds, then what needs no world; prints each section in Markdown as soon as it is measured. */
export function fullRun({ seeds, size, only, json, pictures }: FullRun): void {
  refuseUnknown(only ?? [])
  const sections: Section[] = []
  const tell = (section: Section) => {
    sections.push(section)
    console.log(reported(section, pictures))
  }
  const trials = chosen(TRIALS, only)
  if (trials.length > 0) inWorlds(trials, seeds, size).forEach(tell)
  for (const [name, measure] of chosen(SECTIONS, only)) {
    console.error(name)
    const section = measure()
    if (section !== null) tell(section)
  }
  writeFileSync(json, `${JSON.stringify(sections, null, 2)}\n`)
}

function refuseUnknown(names: readonly string[]): void {
  const known = [...Object.keys(TRIALS), ...Object.keys(SECTIONS)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`${unknown} is not measured; --only takes ${known.join(', ')}`)
}

function chosen<T>(all: Readonly<Record<string, T>>, only: readonly string[] | null): [string, T][] {
  return Object.entries(all).filter(([name]) => only === null || only.includes(name))
}

interface Measurement {
  readonly name: string
  readonly trial: Trial
  readonly worlds: number
  readonly findings: Finding[]
}

function inWorlds(trials: readonly [string, Trial][], seeds: number | null, size: WorldSize): Section[] {
  const measured = trials.map(
    ([name, trial]): Measurement => ({ name, trial, worlds: seeds ?? trial.worlds ?? USUAL_WORLDS, findings: [] }),
  )
  const most = Math.max(...measured.map(({ worlds }) => worlds))
  for (let seed = 1; seed <= most; seed++) {
    console.error(`world ${seed} of ${most}: ${METHODS.length} methods learn`)
    const arena = openArena(makeWorld(seed, size), METHODS)
    for (const { name, trial, findings } of measured.filter(({ worlds }) => seed <= worlds)) {
      console.error(`world ${seed} of ${most}: ${name}`)
      findings.push(trial.measure(arena))
    }
  }
  return measured.map(({ trial, findings }) => sectionOf(trial, findings))
}
