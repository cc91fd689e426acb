import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

test('whoever has read enough may go', async () => {
  const command = spawn(process.execPath, [MAIN, '--help'], {
    env: { NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  command.stdout.destroy()
  const [complaints, [code]] = await Promise.all([text(command.stderr), once(command, 'close')])
  expect({ complaints, code }).toEqual({ complaints: '', code: 0 })
})
