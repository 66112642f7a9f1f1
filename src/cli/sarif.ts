import type { Finding, Severity } from '../core/check/finding.ts'
import type { BatchReading } from '../ports/reading.ts'
import type { Language } from '../words/fill.ts'
import { placeName } from '../words/place.ts'
import { locate } from './location.ts'

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
}

/** A path as a URI reference (RFC 3986), as SARIF wants its files named. */
const uriOf = (path: string): string => (path === '-' ? 'stdin' : path).split(/[\\/]/).map(encodeURIComponent).join('/')

/** Findings as a SARIF 2.1.0 log (OASIS), so that editors and code hosts show them. */
export const sarifOf = (reading: BatchReading, findings: readonly Finding[], version: string, language: Language) => {
  const codes = [...new Set(findings.map((finding) => finding.code))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Ikrar', version, rules: codes.map((id) => ({ id })) } },
        language: language === 'id' ? 'id-ID' : 'en-GB',
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(reading, finding, codes.indexOf(finding.code), language)),
      },
    ],
  }
}

const resultOf = (reading: BatchReading, finding: Finding, ruleIndex: number, language: Language) => {
  const { file, page } = locate(reading, finding.agreement, finding.at)
  const agreement = reading.agreements[finding.agreement]
  return {
    ruleId: finding.code,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message[language] },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) } },
        logicalLocations: [
          {
            name: placeName(finding.at, language) || finding.at,
            fullyQualifiedName: `agreements/${finding.agreement}/${finding.at}`,
            kind: 'element',
          },
        ],
      },
    ],
    properties: { page, unit: agreement?.unit ?? null, facts: finding.facts, message: finding.message },
  }
}
