import type { Diagnosis } from '../../cli/world.ts'
import { diagnoseDatabase } from './diagnose-database.ts'
import { diagnoseDisk } from './diagnose-disk.ts'
import { diagnoseFonts, diagnoseRecogniser, diagnoseTypesetter } from './diagnose-documents.ts'
import { diagnoseSeal, diagnoseWall } from './diagnose-safety.ts'
import type { DoctorNeeds } from './doctor-needs.ts'

/** Tries every part of the machine that Ikrar leans on, one after the other; none keeps the next from being tried. */
export async function* diagnose(needs: DoctorNeeds): AsyncIterable<Diagnosis> {
  yield {
    what: 'doctor/node',
    good: Number.parseInt(process.versions.node, 10) >= 24,
    finding: { sentence: `${process.versions.node}, ${process.platform}-${process.arch}` },
    facts: {},
  }
  yield await attempt('doctor/fonts', diagnoseFonts)
  yield await attempt('doctor/typesetter', () => diagnoseTypesetter(needs))
  yield await attempt('doctor/recogniser', () => diagnoseRecogniser(needs))
  yield await attempt('doctor/database', () => diagnoseDatabase(needs.config, needs.language))
  yield await attempt('doctor/wall', () => diagnoseWall(needs.config))
  yield await attempt('doctor/seal', () => diagnoseSeal(needs.config))
  yield await attempt('doctor/disk', () => diagnoseDisk(needs.config.dataFolder))
}

const attempt = async (what: Diagnosis['what'], look: () => Promise<Diagnosis>): Promise<Diagnosis> => {
  try {
    return await look()
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    return { what, good: false, finding: { sentence }, facts: {} }
  }
}
