export { FIXTURES } from '../test/fixtures.ts'
export { bytesOf, NOW } from '../test/reports.ts'
export { sharedFolder } from '../test/shared.ts'
