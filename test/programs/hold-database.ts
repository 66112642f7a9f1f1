// Started by tests as a program of its own: holds a data folder until it is killed, in whatever way the test wants.
import { ensureAppDatabase } from '../../src/db/embedded/app-role.ts'
import { startEmbedded } from '../../src/db/embedded/start-embedded.ts'

try {
  const server = await startEmbedded(process.argv[2] ?? '')
  await ensureAppDatabase(server.address)
  process.stdout.write(`ready ${JSON.stringify(server.address)}\n`)
  process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)))
  setInterval(() => undefined, 60_000)
} catch (error) {
  process.stdout.write(`refused ${error}\n`)
  process.exitCode = 1
}
