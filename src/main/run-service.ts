import { Server } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { SampleSignIn } from '../app/sample-people.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import { trailHead } from '../db/audit-chain.ts'
import type { Schema } from '../db/schema.ts'
import { service as english } from '../words/en/service.ts'
import { service as indonesian } from '../words/id/service.ts'
import { loadAgency } from './agency.ts'
import type { Config } from './config.ts'
import { addressOf, greeting } from './greeting.ts'
import { closeServer, listen } from './listen.ts'
import { createLog } from './log.ts'
import { type OpenDatabase, openServiceDatabase } from './open-database.ts'
import { ServeFailure } from './start-words.ts'
import { stopRequest } from './stop-request.ts'
import { type Service, wireService } from './wire.ts'

/** How long requests under way may take after the service was told to stop. */
const GRACE_SECONDS = 10

/** Runs the service until it is told to stop; gives back its exit status. Throws StartFailure and ServeFailure. */
export const runService = async (config: Config, options: { readonly sample: boolean }): Promise<number> => {
  const told = stopRequest()
  let isStarting = true
  // Nothing is under way yet that would need an orderly end; the database's life is tied to ours.
  void told.then(() => isStarting && process.exit(130))
  const log = createLog(config)
  // A promise that nobody waits for is a bug, and told; but what one request left behind must not end everybody's service.
  process.on('unhandledRejection', (reason) => {
    const error = reason instanceof Error ? reason : new Error(String(reason))
    log.error(
      { error: error.name, reason: error.message, stack: error.stack },
      'a promise that nobody waited for failed',
    )
  })
  const profile = await loadAgency(config)
  const database = await openServiceDatabase<Schema>(config)
  let service: Service | undefined
  try {
    service = await wireService(config, profile, database, log)
    const signIns = options.sample ? await fillSample(service, profile) : null
    const server = createAdaptorServer({ fetch: service.fetch })
    if (!(server instanceof Server)) throw new TypeError('expected an HTTP/1 server')
    const port = await listen(server, config)
    const facts = {
      address: addressOf(config.host, port, config.baseUrl),
      dataFolder: database.embedded ? config.dataFolder : null,
      version: database.version,
      isSetUp: await service.isSetUp(),
      signIns,
    }
    isStarting = false
    // An end of the trail that is kept elsewhere shows later whether it was cut off (ikrar audit verify --head).
    log.info({ trail: await headOf(database.pool) }, 'started')
    process.stdout.write(greeting(facts, config.language))
    const why = await Promise.race([told, database.ended.then(() => 'database-gone' as const)])
    const words = config.language === 'id' ? indonesian : english
    if (why === 'signal') {
      process.stdout.write(`${words.stopping}\n`)
      log.info({ trail: await headOf(database.pool) }, 'stopping')
    }
    service.stop()
    await closeServer(server, why === 'signal' ? GRACE_SECONDS : 0)
    if (why === 'database-gone') {
      throw new ServeFailure('serve/database-gone', { log: join(config.dataFolder, 'postgres.log') })
    }
    return 0
  } finally {
    await service?.close()
    await database.close()
  }
}

const headOf = async (pool: OpenDatabase<Schema>['pool']): Promise<string | null> => {
  const head = await trailHead(pool)
  return head && `${head.number}:${head.hash}`
}

/** The sample's sign-ins, none where there is data already: that stays as it is. */
const fillSample = async (service: Service, { name }: AgencyProfile): Promise<readonly SampleSignIn[]> => {
  const filled = await service.setUpSample()
  if (filled.ok) return filled.value
  if (filled.problem.code === 'conflict/already-set-up') return []
  if (filled.problem.code === 'conflict/sample-of-another-agency') {
    throw new ServeFailure('serve/sample-of-another-agency', { agency: name })
  }
  throw new Error(`the sample province was refused: ${JSON.stringify(filled.problem)}`)
}
