import { StartFailure } from '../db/start-failure.ts'
import { start as english } from '../words/en/start.ts'
import { fill, type Language } from '../words/fill.ts'
import { start as indonesian, type StartCode } from '../words/id/start.ts'

/** A reason not to start that lies outside the database: a port, an option. */
export class ServeFailure extends Error {
  override readonly name = 'ServeFailure'
  readonly code: StartCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: StartCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

export const startSentence = (
  code: StartCode,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string => fill((language === 'id' ? indonesian : english)[code], params)

/** The one line for a failure an administrator can put right; null where the error is a bug. */
export const startRefusal = (error: unknown, language: Language): string | null =>
  error instanceof StartFailure || error instanceof ServeFailure
    ? startSentence(error.code, error.params, language)
    : null

/** The language asked for by the environment, before the configuration is read. */
export const environmentLanguage = (): Language => (process.env['IKRAR_LANG'] === 'en' ? 'en' : 'id')
