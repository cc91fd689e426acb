import { startMockServer } from '../mock-server.ts'
import { checkPages, isFine } from './check-pages.ts'

/** `node test/browser/run.ts [folder] [page ...]`: the built dashboard on invented data, checked and pictured. */
const [pictures = 'screenshots', ...only] = process.argv.slice(2)
const { server, baseUrl } = await startMockServer()
const findings = await checkPages({
  baseUrl,
  chromiumPath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  customerPath: '/customers/Q3VzdG9tZXI60',
  pictures,
  widths: [1440, 768, 390, 320],
  ...(only.length > 0 && { only }),
})
for (const finding of findings) {
  console.info(isFine(finding) ? `fine   ${finding.page}` : `WRONG  ${JSON.stringify(finding, null, 2)}`)
}
server.close()
process.exitCode = findings.every(isFine) ? 0 : 1
