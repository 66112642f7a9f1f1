import type { Language } from '../words/fill.ts'
import type { CliKey } from '../words/id/cli.ts'
import { say } from './say.ts'
import { UsageRefusal } from './usage-refusal.ts'
import { type Command, EXIT_GOOD, EXIT_UNREADABLE, type World } from './world.ts'

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./read.ts')).read,
  check: async () => (await import('./check.ts')).check,
  write: async () => (await import('./write.ts')).write,
  import: async () => (await import('./import.ts')).importFiles,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  audit: async () => (await import('./audit.ts')).audit,
  serve: async () => (await import('./serve.ts')).serve,
  verify: async () => (await import('./verify.ts')).verify,
  doctor: async () => (await import('./doctor.ts')).doctor,
}

/** What stands on the command line for every command: its language, whether help is asked for, and the rest. */
export type Invocation = { readonly language: Language; readonly help: boolean; readonly rest: readonly string[] }

/** Takes `--lang` and `--help` out of the arguments, wherever they stand before a "--". */
export const readInvocation = (
  args: readonly string[],
  fallback: Language,
): Invocation | { readonly wrong: string } => {
  let language = fallback
  let help = false
  const rest: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--') {
      rest.push(...args.slice(i))
      break
    }
    if (arg === '--lang' || arg.startsWith('--lang=')) {
      const value = arg === '--lang' ? (args[++i] ?? '') : arg.slice('--lang='.length)
      if (value !== 'id' && value !== 'en') return { wrong: value }
      language = value
    } else if (arg === '--help' || arg === '-h') help = true
    else rest.push(arg)
  }
  return { language, help, rest }
}

/** Runs one command line to its exit status. Refusals are one line on standard error; bugs throw. */
export const run = async (invocation: Invocation, world: World): Promise<number> => {
  const { terminal, language } = world
  const [name, ...args] = invocation.rest
  if (name === '--version' || name === '-V') {
    await terminal.out(`ikrar ${world.version}\n`)
    return EXIT_GOOD
  }
  const command = name === undefined ? undefined : COMMANDS[name]
  if (name === undefined || (invocation.help && command === undefined)) {
    const usage = `${say(language, 'usage')}\n`
    if (invocation.help) await terminal.out(usage)
    else terminal.error(usage)
    return invocation.help ? EXIT_GOOD : EXIT_UNREADABLE
  }
  const refused = (key: CliKey, params: Readonly<Record<string, string | number>>): number => {
    terminal.error(`ikrar: ${say(language, key, params)}\n`)
    return EXIT_UNREADABLE
  }
  if (command === undefined) {
    return name.startsWith('-')
      ? refused('error/unknown-global-option', { option: name })
      : refused('error/unknown-command', { command: name })
  }
  if (invocation.help) {
    await terminal.out(`${helpOf(name, language)}\n`)
    return EXIT_GOOD
  }
  try {
    return await (await command())(args, world)
  } catch (error) {
    if (error instanceof UsageRefusal) return refused(error.key, error.params)
    throw error
  }
}

const HELP: Readonly<Record<string, CliKey>> = {
  read: 'help/read',
  check: 'help/check',
  write: 'help/write',
  import: 'help/import',
  backup: 'help/backup',
  restore: 'help/restore',
  audit: 'help/audit',
  serve: 'help/serve',
  verify: 'help/verify',
  doctor: 'help/doctor',
}

const helpOf = (name: string, language: Language): string => say(language, HELP[name] ?? 'usage')
