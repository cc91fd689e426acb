import { readFileSync } from 'node:fs'
import { generatedFiles } from './generated-files.ts'

const outdated = (await generatedFiles()).filter(({ path, text }) => readFileSync(path, 'utf8') !== text)
for (const { path } of outdated) console.error(`${path} is not what the code makes; run \`npx pnpm generate\``)
if (outdated.length > 0) process.exit(1)
