import { describe, expect, test } from 'vitest'
import { readForm } from './annotation-form.ts'

function aForm(channels: string): FormData {
  const form = new FormData()
  form.set('day', '2026-10-13')
  form.set('text', '  Line down ')
  form.set('channels', channels)
  return form
}

describe(readForm, () => {
  test('reads day, text without its edges, and the channel', () => {
    expect(readForm(aForm('PHONE'))).toEqual({ day: '2026-10-13', text: 'Line down', channels: ['PHONE'] })
  })

  test('takes no channel for all of them, and keeps several together', () => {
    expect(readForm(aForm('')).channels).toEqual([])
    expect([...readForm(aForm('EMAIL,PHONE')).channels].sort()).toEqual(['EMAIL', 'PHONE'])
  })
})
