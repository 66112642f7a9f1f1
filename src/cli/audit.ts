import type { TrailFault, TrailVerdict } from '../contract/audit.ts'
import { problemSentence } from '../words/problem-sentence.ts'
import { parseArguments } from './arguments.ts'
import { printJson } from './interchange-file.ts'
import { say } from './say.ts'
import { safeProgress, saySafe } from './say-safe.ts'
import { UsageRefusal } from './usage-refusal.ts'
import { type Command, EXIT_FINDINGS, EXIT_GOOD, EXIT_UNREADABLE, type World } from './world.ts'

/** `ikrar audit verify` and `ikrar audit export`. */
export const audit: Command = async (args, world) => {
  const [what, ...rest] = args
  if (what === 'verify') return verify(rest, world)
  if (what === 'export') return exportAll(rest, world)
  world.terminal.error(`ikrar: ${saySafe(world.language, 'error/audit-usage')}\n`)
  return EXIT_UNREADABLE
}

const anchorOf = (text: string | undefined, { language }: World) => {
  if (text === undefined) return null
  const m = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/i.exec(text)
  if (m === null) {
    const reason = saySafe(language, 'reason/head')
    throw new UsageRefusal('error/option-value', { option: '--head', command: 'audit', reason })
  }
  return { number: m[1] === undefined ? null : Number(m[1]), hash: (m[2] ?? '').toLowerCase() }
}

const lineOf = (fault: TrailFault, language: World['language']): string => {
  const key = fault.kind === 'removed' && fault.other !== null ? 'trail/removed-many' : (`trail/${fault.kind}` as const)
  return saySafe(language, key, fault)
}

const verify: Command = async (args, world) => {
  const { values } = parseArguments('audit', args, {
    head: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const { terminal, language } = world
  const anchor = anchorOf(values.head, world)
  const progress = safeProgress(world)
  const verdict = await (await world.safe()).verifyTrail(anchor, progress.tell)
  progress.clear()
  await terminal.out(values.json ? printJson(verdict) : sentences(verdict, language))
  return verdict.faultCount === 0 ? EXIT_GOOD : EXIT_FINDINGS
}

const sentences = ({ faults, faultCount, entries, head }: TrailVerdict, language: World['language']): string => {
  const more = faultCount - faults.length
  const lines = [
    ...faults.map((fault) => lineOf(fault, language)),
    ...(more > 0 ? [saySafe(language, 'trail/more', { more })] : []),
    saySafe(language, faultCount === 0 ? 'trail/holds' : 'trail/broken', { entries, faults: faultCount }),
    ...(head === null ? [] : [saySafe(language, 'summary/head', { head: `${head.number}:${head.hash}` })]),
  ]
  return `${lines.join('\n')}\n`
}

const exportAll: Command = async (args, world) => {
  const { values } = parseArguments('audit', args, {
    format: { type: 'string', default: 'csv' },
    from: { type: 'string' },
    until: { type: 'string' },
    verb: { type: 'string' },
    text: { type: 'string' },
  })
  const { terminal, language } = world
  const { format, ...filter } = values
  if (format !== 'csv' && format !== 'jsonl') {
    const reason = say(language, 'reason/choices', { choices: 'csv, jsonl' })
    throw new UsageRefusal('error/option-value', { option: '--format', command: 'audit', reason })
  }
  const parts = await (await world.safe()).exportTrail(filter, format)
  if (!parts.ok) {
    terminal.error(`ikrar: ${problemSentence(parts.problem, language)}\n`)
    return EXIT_UNREADABLE
  }
  for await (const part of parts.value) await terminal.out(part)
  return EXIT_GOOD
}
