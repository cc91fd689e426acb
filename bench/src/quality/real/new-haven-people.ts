import { join } from 'node:path'
import { type CsvRow, readCsv } from './public-data.ts'

/** The attempts that the experiment assigned at random and of which it says who was reached. */
export const TRIED_CHANNELS = ['IN_PERSON', 'PHONE'] as const
export type TriedChannel = (typeof TRIED_CHANNELS)[number]

/** One registered voter of the New Haven experiment of 1998 (Gerber and Green, APSR 94, 2000). */
export interface Voter {
  readonly id: string
  readonly household: string
  readonly age: number | null
  readonly householdSize: number
  readonly registeredWithMajorParty: boolean
  readonly in1996: 'VOTED' | 'ABSTAINED' | 'NOT_REGISTERED'
  /** Whether a visit or a call reached them; null where none was assigned. */
  readonly reached: Readonly<Record<TriedChannel, boolean | null>>
  readonly letters: number
}

/** Those who were visited or called, whole. */
export function readVoters(folder: string): Voter[] {
  return readCsv(join(folder, 'nh_individual.csv.gz')).map(voterOf).filter(isTried)
}

/** The file names no person: the household and the line make one. */
function voterOf(row: CsvRow, line: number): Voter {
  return {
    id: `${row.id1}-${line}`,
    household: row.id1 ?? '',
    age: row.agemiss === '1' ? null : Number(row.age),
    householdSize: Number(row.persons),
    registeredWithMajorParty: row.majorpty === '1',
    in1996: in1996(row),
    reached: {
      IN_PERSON: row.persngrp === '1' ? row.cntany === '1' : null,
      PHONE: row.phongotv === '1' ? row.pcntany === '1' : null,
    },
    letters: Number(row.mailings),
  }
}

function in1996(row: CsvRow): Voter['in1996'] {
  if (row.v96_1 === '1') return 'VOTED'
  return row.v96_0 === '1' ? 'ABSTAINED' : 'NOT_REGISTERED'
}

function isTried({ reached }: Voter): boolean {
  return TRIED_CHANNELS.some((channel) => reached[channel] !== null)
}
