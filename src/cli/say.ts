import { cli as english } from '../words/en/cli.ts'
import { fill, type Language } from '../words/fill.ts'
import { type CliKey, cli as indonesian } from '../words/id/cli.ts'

/** A sentence of the command line in one language. */
export const say = (
  language: Language,
  key: CliKey,
  params: Readonly<Record<string, string | number | null>> = {},
): string => fill((language === 'id' ? indonesian : english)[key], params)
