import { hashShare, joinedParts } from './mixed-hash.ts'

/** Customers who get what is recommended, and those who go on as before so that there is something to compare with. */
export const ARMS = ['TREATMENT', 'HOLDOUT'] as const
export type Arm = (typeof ARMS)[number]

export interface Split {
  /** The name of the experiment: another salt divides the customers anew. */
  readonly salt: string
  readonly holdoutShare: number
}

/**
 * The arm of a customer, told by the id alone, so it never changes and need not be stored. A larger share adds
 * customers to the holdout and takes none out.
 */
export function armOf(customerId: string, { salt, holdoutShare }: Split): Arm {
  if (!(holdoutShare >= 0 && holdoutShare <= 1)) throw new RangeError(`A share is from 0 to 1, not ${holdoutShare}`)
  return hashShare(joinedParts([salt, customerId])) < holdoutShare ? 'HOLDOUT' : 'TREATMENT'
}
