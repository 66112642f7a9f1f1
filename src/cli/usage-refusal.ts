import type { CliKey } from '../words/id/cli.ts'

/** Thrown where a command was called wrongly, or a file cannot be reached; ends it with one line and EXIT_UNREADABLE. */
export class UsageRefusal extends Error {
  override readonly name = 'UsageRefusal'
  readonly key: CliKey
  readonly params: Readonly<Record<string, string | number>>

  constructor(key: CliKey, params: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.params = params
  }
}
