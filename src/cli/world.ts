import type { Interchange } from '../contract/interchange.ts'
import type { Family } from '../core/agreement/agreement.ts'
import type { Finding } from '../core/check/finding.ts'
import type { Result } from '../core/result.ts'
import type { DocumentReader, DocumentWriter, SignatureVerifier } from '../ports.ts'
import type { Language } from '../words/fill.ts'
import type { CliKey } from '../words/id/cli.ts'

/** Where a command's words and bytes go to and come from. */
export type Terminal = {
  readonly input: () => Promise<Uint8Array>
  readonly out: (content: string | Uint8Array) => Promise<void>
  readonly error: (text: string) => void
  readonly outIsTerminal: boolean
  readonly errorIsTerminal: boolean
  /** ANSI colours may be used on standard output. */
  readonly colours: boolean
}

/** One thing `doctor` looked at: its name and what was found are keys of words/{id,en}/cli.ts. */
export type Diagnosis = {
  readonly what: Extract<CliKey, `doctor/${string}`>
  readonly good: boolean
  readonly finding: CliKey | { readonly sentence: string }
  readonly facts: Readonly<Record<string, string | number>>
}

/** What commands work with, each part made only when it is asked for; built by main/cli. */
export type World = {
  readonly terminal: Terminal
  readonly language: Language
  readonly version: string
  readonly reader: () => Promise<DocumentReader>
  readonly writer: () => Promise<DocumentWriter>
  readonly verifier: () => Promise<SignatureVerifier>
  readonly check: () => Promise<(family: Family) => readonly Finding[]>
  /** Keeps the agreements of an interchange file; tells of each, in its order, whether it was new. */
  readonly keep: (interchange: Interchange) => Promise<Result<readonly boolean[]>>
  readonly serve: (options: { readonly sample: boolean }) => Promise<number>
  readonly diagnose: () => AsyncIterable<Diagnosis>
}

/** A command's door: its arguments (without its name) to its exit status. */
export type Command = (args: readonly string[], world: World) => Promise<number>

export const EXIT_GOOD = 0
export const EXIT_FINDINGS = 1
export const EXIT_UNREADABLE = 2
