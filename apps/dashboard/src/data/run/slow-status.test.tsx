// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SlowStatus } from './slow-status.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('what changes all the time is read aloud every ten seconds, and what is read is the newest', () => {
  const { rerender } = render(<SlowStatus text="1%" />)
  const say = (text: string, passed: number) => {
    rerender(<SlowStatus text={text} />)
    act(() => void vi.advanceTimersByTime(passed))
    return screen.getByRole('status').textContent
  }
  expect(say('2%', 0)).toBe('2%')
  expect(say('3%', 4_000)).toBe('2%')
  expect(say('4%', 4_000)).toBe('2%')
  expect(say('5%', 2_000)).toBe('5%')
})
