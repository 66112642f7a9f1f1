import type { TrailFormat } from '../app/export-trail.ts'
import type { TrailFilter, TrailVerdict } from '../contract/audit.ts'
import type { Interchange } from '../contract/interchange.ts'
import type { Family } from '../core/agreement/agreement.ts'
import type { Finding } from '../core/check/finding.ts'
import type { Result } from '../core/result.ts'
import type { DocumentReader } from '../ports/reading.ts'
import type { SignatureVerifier } from '../ports/signing.ts'
import type { DocumentWriter } from '../ports/writing.ts'
import type { Language } from '../words/fill.ts'
import type { CliKey } from '../words/id/cli.ts'
import type { SafeKey } from '../words/id/safe.ts'

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

/** Why a backup was not made or not restored: a sentence of words/{id,en}/safe.ts. */
export type SafeRefusal = { readonly key: SafeKey; readonly params: Readonly<Record<string, string | number>> }

/** How far a long command is. */
export type SafeProgress = (stage: SafeKey, facts: Readonly<Record<string, string | number>>) => void

/** What is in a backup. `hash` is the SHA-256 of the whole, `head` the end of its trail ("12:ab…"). */
export type BackupSummary = {
  readonly madeAt: string
  readonly rows: number
  readonly tables: number
  readonly files: number
  readonly missing: number
  readonly bytes: number
  readonly hash: string
  readonly head: string
  /** The key of the secrets sealed among the rows: in the backup, kept apart from it, none; `other`: not the one that is here now. */
  readonly key: 'carried' | 'apart' | 'other' | 'none'
}

export type Safe<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: SafeRefusal }

/** What keeps the data safe: saved, restored, and its trail proven. "-" stands for the standard streams. */
export type Safekeeping = {
  readonly backup: (path: string, onProgress: SafeProgress) => Promise<Safe<BackupSummary>>
  readonly restore: (
    path: string,
    options: { readonly replace: boolean; readonly checkOnly: boolean },
    onProgress: SafeProgress,
  ) => Promise<Safe<BackupSummary>>
  readonly verifyTrail: (
    anchor: { readonly number: number | null; readonly hash: string } | null,
    onProgress: SafeProgress,
  ) => Promise<TrailVerdict>
  /** Null before set-up. */
  readonly exportTrail: (filter: TrailFilter, format: TrailFormat) => Promise<Result<AsyncIterable<string>>>
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
  readonly safe: () => Promise<Safekeeping>
  readonly diagnose: () => AsyncIterable<Diagnosis>
}

/** A command's door: its arguments (without its name) to its exit status. */
export type Command = (args: readonly string[], world: World) => Promise<number>

export const EXIT_GOOD = 0
export const EXIT_FINDINGS = 1
export const EXIT_UNREADABLE = 2
