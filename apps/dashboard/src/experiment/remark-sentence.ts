import { type ExperimentRemark, type ExperimentRemarkCode, percentText } from '@wavelength/core'
import { twoDecimals } from '../format/number.ts'
import { dayIn, dayText } from '../format/time.ts'
import { counted, t } from '../words/t.ts'

interface ToldRemark {
  readonly code: string
  readonly facts: unknown
  /** In the API's English. */
  readonly text: string
}

/** A remark in the reader's language; of a code that this page does not know, the API's own words. */
export function remarkSentence({ code, facts, text }: ToldRemark): string {
  return isKnown(code) && facts !== null ? sentenceOf(code, facts) : text
}

function isKnown(code: string): code is ExperimentRemarkCode {
  return Object.hasOwn(SENTENCES, code)
}

/** The API tells with each code the facts that belong to it. */
function sentenceOf<C extends ExperimentRemarkCode>(code: C, facts: unknown): string {
  return SENTENCES[code](facts as Facts<C>)
}

type Facts<C extends ExperimentRemarkCode> = Omit<Extract<ExperimentRemark, { readonly code: C }>, 'code'>

const SENTENCES: { readonly [C in ExperimentRemarkCode]: (facts: Facts<C>) => string } = {
  NOTHING_LEFT_TO_CHANCE: ({ choices }) =>
    counted(
      choices,
      'Number one was certain in all {n} choice, so there is nothing to compare it with.',
      'Number one was certain in all {n} choices, so there is nothing to compare it with.',
    ),
  NOT_FOLLOWED: ({ choices: some, ofChoices }) =>
    counted(
      ofChoices,
      '{some} of {n} choice did not go out as recommended and are left out; if that had to do with how the customers would answer, the numbers are about the others only.',
      '{some} of {n} choices did not go out as recommended and are left out; if that had to do with how the customers would answer, the numbers are about the others only.',
      { some },
    ),
  OUTCOME_UNTOLD: ({ choices: some, ofChoices }) =>
    counted(
      ofChoices,
      'Nobody told what became of {some} of {n} choice.',
      'Nobody told what became of {some} of {n} choices.',
      { some },
    ),
  NONE_ANSWERED: ({ choices }) =>
    counted(
      choices,
      'Not one of {n} choice was answered: were the answers reported?',
      'Not one of {n} choices was answered: were the answers reported?',
    ),
  ARMS_CHANGED: ({ until }) =>
    t(
      'Until {day} the customers were dealt otherwise, for the salt or the share was another; only what came after counts.',
      { day: dayText(dayIn(new Date(until), 'UTC')) },
    ),
  REPLAYED_TODAY: () =>
    t(
      'What would have been recommended is worked out afterwards: from the contacts and statements up to then, but with the addresses and the learning of today and without consents.',
    ),
  NOTHING_OPEN_THEN: ({ choices: some, ofChoices }) =>
    counted(
      ofChoices,
      'In {some} of {n} choice nothing would have been recommended; they are left out.',
      'In {some} of {n} choices nothing would have been recommended; they are left out.',
      { some },
    ),
  SAMPLED: ({ choices: some, ofChoices }) =>
    counted(
      ofChoices,
      '{some} of {n} choice are worked out, those of customers taken at random.',
      '{some} of {n} choices are worked out, those of customers taken at random.',
      { some },
    ),
  FEW_PEOPLE: () => t('So few people are withheld from keys that may not see who people are.'),
  TOO_LITTLE_OVERLAP: ({ effectiveSampleSize, needed }) =>
    counted(
      Math.floor(effectiveSampleSize),
      'What was done is too unlike what would have been done: it tells as much as {n} contact, and {needed} are needed.',
      'What was done is too unlike what would have been done: it tells as much as {n} contacts, and {needed} are needed.',
      { needed },
    ),
  TOO_FEW_CUSTOMERS: ({ customers, needed }) =>
    counted(
      customers,
      '{n} customer is too few to tell chance from effect; {needed} are needed.',
      '{n} customers are too few to tell chance from effect; {needed} are needed.',
      { needed },
    ),
  PROPENSITIES_DO_NOT_ADD_UP: ({ meanWeight }) =>
    t(
      'The recorded probabilities do not add up: the mean weight is {weight}, not 1. Some are wrong, or something wanted was never tried.',
      { weight: twoDecimals(meanWeight) },
    ),
  TOO_MUCH_CAPPED: ({ cappedShare, cap }) =>
    t(
      'What would have been done was tried too seldom: {share} of it rests on contacts that would each stand for more than {cap}.',
      { share: percentText(cappedShare), cap },
    ),
  WEIGHTS_CAPPED: ({ choices, ofChoices, cap }) =>
    counted(
      choices,
      '{n} of {all} contacts would stand for more than {cap} and is counted as {cap}: there the value leans on the model.',
      '{n} of {all} contacts would stand for more than {cap} and are counted as {cap}: there the value leans on the model.',
      { all: ofChoices, cap },
    ),
  PROPENSITIES_ESTIMATED: () =>
    t(
      'How likely each choice was is estimated from how often it was made, so anything else that decided it is left in.',
    ),
}
