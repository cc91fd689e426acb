import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reliabilityPicture } from './reliability-picture.ts'
import type { Section } from './section.ts'
import { sectionText } from './section-text.ts'

/** A section in Markdown, with the names of its pictures, which are drawn into the folder. */
export function reported(section: Section, pictures: string): string {
  mkdirSync(pictures, { recursive: true })
  const files = section.reliability.map((each) => {
    const file = join(pictures, `${each.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.svg`)
    writeFileSync(file, reliabilityPicture(each))
    return file
  })
  return [sectionText(section), ...files.map((file) => `Picture: ${file}`), ''].join('\n\n')
}
