import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

const SHOWN = 'annotation { id day text channels madeBy madeAt editedAt } error { code field }'
const ANNOTATE = `mutation ($day: Date!, $text: String!, $channels: [Channel!]) {
  annotate(day: $day, text: $text, channels: $channels) { ${SHOWN} } }`
const EDIT = `mutation ($id: ID!, $day: Date!, $text: String!, $channels: [Channel!]) {
  editAnnotation(id: $id, day: $day, text: $text, channels: $channels) { ${SHOWN} } }`
const DELETE = `mutation ($id: ID!) { deleteAnnotation(id: $id) { ${SHOWN} } }`
const LIST = 'query ($from: Date!, $to: Date!) { annotations(range: { from: $from, to: $to }) { day text channels } }'

describe.each(STORE_KINDS)('annotations on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  const annotate = async (changes: object) =>
    (await trial.ask(ANNOTATE, { day: '2026-11-03', text: 'Campaign began', ...changes })).body.data.annotate
  const list = async (from: string, to: string) => (await trial.ask(LIST, { from, to })).body.data.annotations

  it('keeps what happened on a day, with who wrote it and when', async () => {
    const { annotation } = await annotate({ channels: ['SMS', 'SMS', 'EMAIL'] })
    expect(annotation).toMatchObject({ channels: ['SMS', 'EMAIL'], madeAt: '2026-11-22T12:00:00.000Z', editedAt: null })
    expect(annotation.madeBy).toContain('admin')
    await annotate({ day: '2026-11-01', text: '<b>Outage</b>' })
    expect(await list('2026-11-01', '2026-11-04')).toEqual([
      { day: '2026-11-01', text: '<b>Outage</b>', channels: [] },
      { day: '2026-11-03', text: 'Campaign began', channels: ['SMS', 'EMAIL'] },
    ])
    expect(await list('2026-11-02', '2026-11-03')).toEqual([])
  })

  it('is changed, and goes with its words told once more', async () => {
    const { annotation } = await annotate({ day: '2026-05-01' })
    const words = { id: annotation.id, day: '2026-05-02', text: 'A day later' }
    const edited = (await trial.ask(EDIT, words)).body.data.editAnnotation.annotation
    expect(edited).toEqual({ ...annotation, ...words, editedAt: '2026-11-22T12:00:00.000Z' })
    expect((await trial.ask(DELETE, { id: annotation.id })).body.data.deleteAnnotation).toEqual({
      annotation: edited,
      error: null,
    })
    expect((await trial.ask(DELETE, { id: annotation.id })).body.data.deleteAnnotation.error.code).toBe('NOT_FOUND')
    expect((await trial.ask(EDIT, words)).body.data.editAnnotation.error.code).toBe('NOT_FOUND')
  })

  it.each([
    ['a day that does not exist', { day: '2026-02-30' }, 'BAD_DAY', ['day']],
    ['no words', { text: '  ' }, 'REQUIRED', ['text']],
    ['too many words', { text: 'w'.repeat(201) }, 'BAD_TEXT', ['text']],
    ['a control character', { text: 'a\u0000b' }, 'BAD_TEXT', ['text']],
  ])('keeps none with %s', async (_, changes, code, field) => {
    expect(await annotate(changes)).toEqual({ annotation: null, error: { code, field } })
  })

  it('refuses days that make no range', async () => {
    const { body } = await trial.ask(LIST, { from: '2026-02-01', to: '2026-01-01' })
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })
})
