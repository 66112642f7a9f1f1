import type { SignatureReport, Verification } from '../core/signature/verification.ts'
import { spokenParams } from '../words/spoken-params.ts'
import { parseArguments } from './arguments.ts'
import { openInputs } from './inputs.ts'
import { printJson } from './interchange-file.ts'
import { say } from './say.ts'
import { type Command, EXIT_FINDINGS, EXIT_GOOD, EXIT_UNREADABLE, type World } from './world.ts'

/** `ikrar verify FILE…`: whether each signed PDF is as it was signed, by whom and when, and what is wrong with it. */
export const verify: Command = async (args, world) => {
  const { values, positionals } = parseArguments('verify', args, { json: { type: 'boolean', default: false } })
  const files = await openInputs('verify', positionals, world)
  const verifier = await world.verifier()
  const all: { readonly file: string; readonly verification: Verification }[] = []
  for (const { name, bytes } of files) all.push({ file: name, verification: await verifier.verify(bytes) })
  const content = values.json
    ? printJson({ files: all.map(({ file, verification }) => ({ file, ...verification })) })
    : all.map(({ file, verification }) => `${asText(file, verification, world)}\n`).join('\n')
  await world.terminal.out(content)
  return Math.max(...all.map(({ verification }) => exitOf(verification)))
}

/** As of `check`: 1 where something is wrong with the document, 2 where it is no PDF that could be judged. */
const exitOf = ({ judgement, reason }: Verification): number => {
  if (judgement === 'genuine') return EXIT_GOOD
  return judgement === 'not-ours' && reason !== 'unsigned' ? EXIT_UNREADABLE : EXIT_FINDINGS
}

const asText = (file: string, v: Verification, { language, terminal }: World): string => {
  const colour = v.judgement === 'genuine' ? 32 : v.judgement === 'untrusted' ? 33 : 31
  const judgement = say(language, `verify/${v.judgement}`)
  const painted = terminal.colours ? `\u001b[${colour}m${judgement}\u001b[0m` : judgement
  const facts = { pages: v.changedPages.join(', '), bytes: v.appendedBytes }
  const reason = v.reason === 'none' ? [] : [`  ${say(language, `verify/${v.reason}`, facts)}`]
  return [
    `${file}: ${painted}`,
    ...reason,
    ...v.signatures.flatMap((one, i) => signatureLines(one, i + 1, language)),
  ].join('\n')
}

const signatureLines = (one: SignatureReport, number: number, language: World['language']): readonly string[] => {
  const head = say(language, one.signer === '' ? 'verify/nameless' : 'verify/signature', {
    number,
    field: one.field === '' ? '-' : one.field,
    signer: printable(one.signer),
    issuer: printable(one.issuer),
  })
  const when = timeLine(one, language)
  const state = one.fault === null ? 'verify/intact' : (`verify/${one.fault}` as const)
  const digest = one.digest.value === '' ? [] : [`${one.digest.algorithm} ${one.digest.value}`]
  const trust = one.fault === null && one.trust !== 'trusted' ? [say(language, `verify/${one.trust}`)] : []
  return [`  ${head}`, ...[...when, say(language, state), ...trust, ...digest].map((line) => `     ${line}`)]
}

const timeLine = (one: SignatureReport, language: World['language']): readonly string[] => {
  const when = one.timeStampedAt ?? one.claimedAt
  if (when === null) return []
  const key = one.timeStampedAt === null ? 'claimed' : one.timeProven ? 'stamped' : 'stamped-unproven'
  return [say(language, `verify/${key}`, spokenParams({ when }, language))]
}

/** Names come from strangers' certificates: nothing in them may steer a terminal. */
const printable = (text: string): string => text.replace(/\p{C}/gu, '\u25a1')
