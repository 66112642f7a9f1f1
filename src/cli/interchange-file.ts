import { agreementToInterchange } from '../contract/agreement-mapping.ts'
import { FORMAT, type Interchange } from '../contract/interchange.ts'
import type { ReadingNote } from '../core/agreement/reading.ts'
import type { Finding } from '../core/check/finding.ts'
import type { BatchReading } from '../ports/reading.ts'
import { doubt as english } from '../words/en/doubt.ts'
import { fill } from '../words/fill.ts'
import { doubt as indonesian } from '../words/id/doubt.ts'

/** What was read, with its doubts in both languages, in the form of the interchange file. */
export const interchangeOf = (
  reading: BatchReading,
  more: { readonly findings?: readonly Finding[]; readonly origins?: boolean } = {},
): Interchange => ({
  format: FORMAT,
  agreements: reading.agreements.map(agreementToInterchange),
  ...(more.findings === undefined ? {} : { findings: more.findings.map(findingOut) }),
  notes: reading.notes.map(noteOut),
  ...(more.origins === true ? { origins: [...reading.origins] } : {}),
})

const noteOut = (note: ReadingNote): NonNullable<Interchange['notes']>[number] => ({
  agreement: note.agreement,
  at: note.at,
  confidence: note.confidence,
  code: note.code,
  printed: note.printed,
  message: {
    id: fill(indonesian[note.code], { printed: note.printed }),
    en: fill(english[note.code], { printed: note.printed }),
  },
})

const findingOut = (finding: Finding): NonNullable<Interchange['findings']>[number] => {
  const { repair, ...rest } = finding
  const facts = Object.fromEntries(
    Object.entries(finding.facts).map(([key, fact]) => [key, Array.isArray(fact) ? [...fact] : fact]),
  )
  return {
    ...rest,
    facts: facts as NonNullable<Interchange['findings']>[number]['facts'],
    ...(repair ? { repair } : {}),
  }
}

/** As it is printed: indented, one line break at the end. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
