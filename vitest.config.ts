import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes begins first, lest it runs alone at the end. */
const LONGEST = ['/apps/dashboard/test/browser/', '/apps/cli/test/real/', '/apps/cli/']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((part) => moduleId.includes(part))
  return place === -1 ? LONGEST.length : place
}

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'bench'],
    globalSetup: ['packages/db/testing/throwaway-cluster.ts', 'packages/db/testing/store-templates.ts'],
    sequence: { sequencer: LongestFirst },
  },
})
