import type { Report } from '@wavelength/core'
import { count, day, table } from '../terminal/words.ts'
import type { Refusals } from './refusals.ts'

/** What a file would come to, as far as it can be told without a store. */
export class DryRun {
  readonly #refusals: Refusals
  readonly #byChannel = new Map<string, number>()
  #customers = 0
  #rejected = 0
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY

  constructor(refusals: Refusals) {
    this.#refusals = refusals
  }

  note(report: Report): void {
    if (report.kind === 'CUSTOMER') this.#customers += 1
    else if (report.kind === 'REJECTED') this.#noteRejected(report)
    else this.#noteContact(report)
  }

  #noteRejected({ position, issue }: Report & { readonly kind: 'REJECTED' }): void {
    this.#rejected += 1
    this.#refusals.note([{ position, code: issue.code, message: issue.message }])
  }

  #noteContact({ event: { facts } }: Report & { readonly kind: 'CONTACT' }): void {
    const name = `${facts.channel} ${facts.direction}`
    this.#byChannel.set(name, (this.#byChannel.get(name) ?? 0) + 1)
    this.#first = Math.min(this.#first, facts.occurredAt)
    this.#last = Math.max(this.#last, facts.occurredAt)
  }

  get records(): number {
    return this.#contacts + this.#customers + this.#rejected
  }

  get #contacts(): number {
    return [...this.#byChannel.values()].reduce((sum, number) => sum + number, 0)
  }

  words(): string {
    const channels = [...this.#byChannel].sort(([, a], [, b]) => b - a)
    const period = this.#contacts === 0 ? [] : [['  period', `${day(this.#first)} to ${day(this.#last)}`]]
    return table([
      ['read', count(this.records)],
      ['contacts', count(this.#contacts)],
      ...channels.map(([name, number]) => [`  ${name.toLowerCase().replaceAll('_', ' ')}`, count(number)]),
      ...period,
      ['customers', count(this.#customers)],
      ['rejected', count(this.#rejected)],
    ])
  }
}
