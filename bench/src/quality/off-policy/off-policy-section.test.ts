import { describe, expect, it } from 'vitest'
import { offPolicySection } from './off-policy-section.ts'

describe(offPolicySection.name, () => {
  const { figures } = offPolicySection({ logs: 20, confoundedLogs: 20, businesses: 1 })

  it('covers the truth, finds nothing where nothing is, and is not fooled by whom the calls were kept for', () => {
    expect(figures.filter(({ holds }) => holds === false)).toEqual([])
    expect(figures.filter(({ holds }) => holds === true).length).toBeGreaterThan(20)
  })

  it('shows that the naive rate is fooled', () => {
    const naive = figures.find(({ name }) => name === 'calls kept for hard matters: naive rate has the right sign')
    expect(naive?.value).toBe(0)
  })
})
