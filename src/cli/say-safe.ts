import { safe as english } from '../words/en/safe.ts'
import { fill } from '../words/fill.ts'
import { safe as indonesian, type SafeKey } from '../words/id/safe.ts'
import type { BackupSummary, SafeProgress, SafeRefusal, World } from './world.ts'

type Params = Readonly<Record<string, string | number | null>>

/** A sentence of backup, restore and audit. */
export const saySafe = (language: World['language'], key: SafeKey, params: Params = {}): string =>
  fill((language === 'id' ? indonesian : english)[key], params)

/** Progress as one line on the terminal that vanishes; nothing into files and pipes. */
export const safeProgress = ({ terminal, language }: World) => ({
  tell: ((stage, facts) => {
    if (terminal.errorIsTerminal) terminal.error(`\r\u001b[2K${saySafe(language, stage, facts)}`)
  }) satisfies SafeProgress,
  clear: () => {
    if (terminal.errorIsTerminal) terminal.error('\r\u001b[2K')
  },
})

export const reportSafeRefusal = ({ key, params }: SafeRefusal, { terminal, language }: World): void =>
  terminal.error(`ikrar: ${saySafe(language, key, params)}\n`)

/** "12,5 MB" for people. */
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** What a person reads after a backup was made, checked or restored. */
export const summaryLines = (
  key: 'summary/saved' | 'summary/restored' | 'summary/whole',
  file: string,
  summary: BackupSummary,
  { language }: World,
): string => {
  const lines: [SafeKey, Params][] = [
    [key, { ...summary, file, size: sizeOf(summary.bytes) }],
    ...(summary.missing > 0 ? ([['summary/missing', summary]] as [SafeKey, Params][]) : []),
    ...(summary.key === 'none' ? [] : ([[`summary/key-${summary.key}`, {}]] as [SafeKey, Params][])),
    ['summary/hash', summary],
    ['summary/head', summary],
    ...(key === 'summary/restored' ? ([['summary/sign-in', {}]] as [SafeKey, Params][]) : []),
  ]
  return `${lines.map(([line, params]) => saySafe(language, line, params)).join('\n')}\n`
}
