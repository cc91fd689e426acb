// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import { SmallLines } from './small-lines.tsx'

afterEach(cleanup)

function aPoint(tick: string, part: number, isPartial = false) {
  return { label: tick, tick, isPartial, rate: { kind: 'OK' as const, ...aShare(part, 100) }, behind: null }
}

const LINES = [
  {
    key: 'TEXT',
    label: 'Text',
    family: 'TEXT' as const,
    points: [aPoint('Sept', 18), aPoint('Oct', 24), aPoint('Nov', 90, true)],
  },
  {
    key: 'EMAIL',
    label: 'Email',
    family: 'EMAIL' as const,
    points: [aPoint('Sept', 82), aPoint('Oct', 76), aPoint('Nov', 10, true)],
  },
]

function readings(): (string | null)[] {
  return [...document.querySelectorAll('figcaption')].map(({ textContent }) => textContent)
}

describe(SmallLines, () => {
  test('reads the latest stretch that is complete until somebody points elsewhere', () => {
    render(<SmallLines caption="Mix" lines={LINES} />)
    expect(readings()).toEqual([' Text24%', ' Email76%'])
  })

  test('is walked with the arrow keys and says what it reads; Escape goes back', () => {
    render(<SmallLines caption="Mix" lines={LINES} />)
    const group = screen.getByRole('group')
    fireEvent.keyDown(group, { key: 'ArrowLeft' })
    expect(readings()).toEqual([' Text18%', ' Email82%'])
    expect(screen.getByRole('status').textContent).toBe('Sept, Text 18%, Email 82%')
    fireEvent.keyDown(group, { key: 'Escape' })
    expect(readings()).toEqual([' Text24%', ' Email76%'])
  })

  test('tells once what happened where it is read, in sight and aloud', () => {
    const marks = [{ at: 0, label: '1', notes: [{ number: 1, text: '13 Sept 2026: Line down' }] }]
    render(<SmallLines caption="Mix" lines={LINES.map((line) => ({ ...line, marks }))} />)
    expect(screen.queryByText('13 Sept 2026: Line down')).toBeNull()
    fireEvent.keyDown(screen.getByRole('group'), { key: 'ArrowLeft' })
    expect(screen.getByText('13 Sept 2026: Line down')).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('Sept, Text 18%, Email 82%. 13 Sept 2026: Line down')
  })

  test('leaves no trace of what is withheld', () => {
    const points = [aPoint('Sept', 18), { ...aPoint('Oct', 0), rate: { kind: 'WITHHELD' as const } }]
    render(<SmallLines caption="Mix" lines={[{ key: 'TEXT', label: 'Text', family: 'TEXT', points }]} />)
    expect(readings()).toEqual([' Texttoo few to show'])
  })
})
