import type { Agreement } from '../core/agreement/agreement.ts'
import type { Finding, Severity } from '../core/check/finding.ts'
import type { BatchReading } from '../ports/reading.ts'
import { placeName } from '../words/place.ts'
import { locate } from './location.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, note: 36 }

/** Findings as a linter prints them: file and page, how grave, code, agreement and place, sentence, and the repair. */
export const findingsAsText = (
  reading: BatchReading,
  findings: readonly Finding[],
  { language, terminal }: Pick<World, 'language' | 'terminal'>,
): string => {
  const paint = (code: number, text: string) => (terminal.colours ? `\u001b[${code}m${text}\u001b[0m` : text)
  const lines = findings.map((finding) => {
    const { file, page } = locate(reading, finding.agreement, finding.at)
    const grave = paint(COLOURS[finding.severity], say(language, `check/${finding.severity}`))
    const where = [unitOf(reading.agreements[finding.agreement]), placeName(finding.at, language)]
    const repair =
      finding.repair === undefined ? '' : `\n    ${say(language, 'check/repair', { value: finding.repair.value })}`
    const head = `${paint(1, page === null ? file : `${file}:${page}`)}: ${grave} ${paint(2, finding.code)}`
    return `${head} ${where.filter((part) => part !== '').join(', ')}\n    ${finding.message[language]}${repair}`
  })
  return `${[...lines, totalOf(reading, findings, language)].join('\n')}\n`
}

const unitOf = (agreement: Agreement | undefined): string =>
  agreement === undefined ? '' : agreement.unit || agreement.firstParty.position || agreement.satker

const totalOf = (reading: BatchReading, findings: readonly Finding[], language: World['language']): string => {
  const agreements = reading.agreements.length
  if (findings.length === 0) return say(language, 'check/clean', { agreements })
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return say(language, 'check/total', {
    agreements,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
  })
}
