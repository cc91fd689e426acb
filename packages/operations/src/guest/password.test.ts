import { describe, expect, it } from 'vitest'
import { passwordFits, passwordMarks } from './password.ts'

describe(passwordMarks, () => {
  it('never keeps the same twice, and nothing of the password', async () => {
    const [one, other] = [await passwordMarks('correct horse'), await passwordMarks('correct horse')]
    expect(one.passwordHash).not.toBe(other.passwordHash)
    expect(JSON.stringify(one)).not.toContain('horse')
  })
})

describe(passwordFits, () => {
  it('knows the password again, however its letters are composed, and no other', async () => {
    const marks = await passwordMarks('pässwörter')
    expect(await passwordFits('pässwörter'.normalize('NFD'), marks)).toBe(true)
    expect(await passwordFits('passworter', marks)).toBe(false)
    expect(await passwordFits('', marks)).toBe(false)
    expect(await passwordFits('x'.repeat(1_000_000), marks)).toBe(false)
  })
})
