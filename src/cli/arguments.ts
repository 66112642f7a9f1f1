import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageRefusal } from './usage-refusal.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Parses a command's own arguments; an unknown option is refused by name. `--lang` and `--help` are taken out before. */
export const parseArguments = <const T extends Options>(command: string, args: readonly string[], options: T) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageRefusal('error/unknown-option', { option, command })
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new UsageRefusal('error/option-value', {
        option,
        command,
        reason: error instanceof Error ? error.message : '',
      })
    }
    throw error
  }
}
