import type { Diagnosis } from '../../cli/world.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import { fontBytes } from '../../writing/typesetting-files.ts'
import type { DoctorNeeds } from './doctor-needs.ts'
import { trialAgreement } from './trial-agreement.ts'

/** Pixels across a page at 300 dpi, as a scanner makes it. */
const SCAN_WIDTH = 2480

/** Whether the fonts that go into PDFs are there. */
export const diagnoseFonts = async (): Promise<Diagnosis> => {
  fontBytes()
  return { what: 'doctor/fonts', good: true, finding: 'doctor/fonts-found', facts: {} }
}

/** Typesets a small agreement. */
export const diagnoseTypesetter = async ({ agency, writer, language }: DoctorNeeds): Promise<Diagnosis> => {
  const begun = performance.now()
  const result = await (await writer()).pdf(trialAgreement(await agency()))
  if (!result.ok) {
    const sentence = problemSentence(result.problem, language)
    return { what: 'doctor/typesetter', good: false, finding: { sentence }, facts: {} }
  }
  const milliseconds = Math.round(performance.now() - begun)
  return { what: 'doctor/typesetter', good: true, finding: 'doctor/typeset', facts: { milliseconds } }
}

/** Typesets the agreement, makes a scan of its first page, and reads that. */
export const diagnoseRecogniser = async ({ agency, reader, writer, language }: DoctorNeeds): Promise<Diagnosis> => {
  const failed = (sentence: string): Diagnosis => ({
    what: 'doctor/recogniser',
    good: false,
    finding: { sentence },
    facts: {},
  })
  const trial = trialAgreement(await agency())
  const pdf = await (await writer()).pdf(trial)
  if (!pdf.ok) return failed(problemSentence(pdf.problem, language))
  const documents = await reader()
  try {
    const scan = await documents.pagePicture({ name: 'doctor.pdf', bytes: pdf.value }, 1, SCAN_WIDTH)
    if (scan === null) return failed('pagePicture')
    const begun = performance.now()
    const { agreements, files } = await documents.read([{ name: 'doctor.png', bytes: scan }])
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace('.', language === 'id' ? ',' : '.')
    const problem = files.find((file) => file.problem !== null)?.problem
    if (problem) return failed(problemSentence(problem, language))
    const name = agreements[0]?.firstParty.name ?? ''
    return name === trial.firstParty.name
      ? { what: 'doctor/recogniser', good: true, finding: 'doctor/recognised', facts: { seconds } }
      : { what: 'doctor/recogniser', good: false, finding: 'doctor/misread', facts: { text: name } }
  } finally {
    await documents.close()
  }
}
