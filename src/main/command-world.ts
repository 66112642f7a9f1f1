import type { Terminal, World } from '../cli/world.ts'
import type { Language } from '../words/fill.ts'
import type { Config } from './config.ts'
import { makeReader, makeWriter } from './document-tools.ts'
import { loadConfig } from './load-config.ts'
import { VERSION } from './version.ts'

/** What the command line works with. Everything heavy is loaded by the command that needs it: most need no database. */
export const commandWorld = (terminal: Terminal, language: Language): World => {
  let config: Config | undefined
  const configured = (): Config => {
    config ??= loadConfig()
    return config
  }
  const agency = async () => (await import('./agency.ts')).loadAgency(configured())
  const reader = async () => makeReader(configured(), await agency())
  const writer = async () => makeWriter(await agency())
  return {
    terminal,
    language,
    version: VERSION,
    reader,
    writer,
    verifier: async () => (await import('./signing-tools.ts')).makeVerifier(configured()),
    check: async () => {
      const { checkFamily } = await import('../core/check/check-family.ts')
      const profile = await agency()
      return (family) => checkFamily(family, profile)
    },
    keep: async (interchange) => (await import('./keep.ts')).keep(configured(), interchange),
    serve: async (options) => (await import('./run-service.ts')).runService({ ...configured(), language }, options),
    safe: async () => (await import('./safekeeping.ts')).createSafekeeping(configured(), VERSION),
    async *diagnose() {
      const { diagnose } = await import('./doctor/diagnose.ts')
      yield* diagnose({ config: configured(), language, agency, reader, writer })
    },
  }
}
