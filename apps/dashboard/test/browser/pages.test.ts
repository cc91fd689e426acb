// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPages, isFine, type PageFinding } from './check-pages.ts'
import { holdExperiment } from './hold-experiment.ts'
import { CHROMIUM, isBrowserHere, type RunningServer, startServer } from './running-server.ts'

describe.runIf(isBrowserHere())('the pages on a real server', () => {
  let server: RunningServer

  beforeAll(async () => {
    server = await startServer({ EXPLORATION_SHARE: '0.5', HOLDOUT_SHARE: '0.3' })
  }, 300_000)

  afterAll(() => server.stop(), 60_000)

  const check = (...only: string[]): Promise<PageFinding[]> => {
    const { baseUrl, cookie, customerPath } = server
    const where = { baseUrl, cookie, customerPath, chromiumPath: CHROMIUM }
    return checkPages({ ...where, ...(only.length > 0 && { only }) })
  }

  it('say how to come by an experiment before there is one', async () => {
    const findings = await check('experiment-none')
    expect(findings).toHaveLength(2)
    expect(findings.filter((finding) => !isFine(finding))).toEqual([])
  }, 300_000)

  describe('once an experiment was held', () => {
    beforeAll(async () => {
      await holdExperiment(await server.askByKey('ingest,profiles:read,recommend'), Date.now())
    }, 120_000)

    it('have something to tell of it', async () => {
      const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
      const { experiment: told } = await server.ask<Told>(TOLD, { from: day(-60), to: day(1) })
      expect([told.holdout.difference, told.numberOne.uplift].filter((each) => each === null)).toEqual([])
    })

    it('have no fault of accessibility, of layout or of script, light and dark, wide and narrow', async () => {
      const findings = await check()
      expect(findings.length).toBeGreaterThan(30)
      expect(findings.filter((finding) => !isFine(finding))).toEqual([])
    }, 900_000)
  })
})

interface Told {
  readonly experiment: {
    readonly holdout: { difference: object | null }
    readonly numberOne: { uplift: object | null }
  }
}

const TOLD = `query ($from: Date!, $to: Date!) { experiment(range: { from: $from, to: $to }) {
  holdout { difference { value } } numberOne { uplift { value } } } }`
