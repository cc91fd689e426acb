import { expect, test } from 'vitest'
import { graphql } from './graphql.ts'
import { question } from './query.ts'

const VIEWER = graphql('query Viewer { viewer { name } }')

test('a question is the same one whenever it is put, so that what it keeps is not drawn again and again', () => {
  const [once, again] = [question(VIEWER, {}), question(VIEWER, {})]
  expect(again.queryKey).toEqual(once.queryKey)
  expect(again.placeholderData).toBe(once.placeholderData)
})
