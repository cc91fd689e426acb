import { ANALYTICS, type View } from './view.ts'

export function viewName({ name }: Pick<View, 'name'>): string {
  return `${ANALYTICS}.${name}`
}

export function viewText({ description, grain }: View): string {
  return `${description} One row is ${grain}.`
}
