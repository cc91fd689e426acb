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
  readonly seeds: number
  readonly size: WorldSize
  /** Names of trials and sections; null for all. */
  readonly only: readonly string[] | null
  readonly json: string
  /** The folder of the pictures. */
  readonly pictures: string
}

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

function inWorlds(trials: readonly [string, Trial][], seeds: number, size: WorldSize): Section[] {
  const findings = trials.map((): Finding[] => [])
  for (let seed = 1; seed <= seeds; seed++) {
    console.error(`world ${seed} of ${seeds}: ${METHODS.length} methods learn`)
    const arena = openArena(makeWorld(seed, size), METHODS)
    trials.forEach(([name, trial], at) => {
      console.error(`world ${seed} of ${seeds}: ${name}`)
      findings[at]?.push(trial.measure(arena))
    })
  }
  return trials.map(([, trial], at) => sectionOf(trial, findings[at] ?? []))
}
