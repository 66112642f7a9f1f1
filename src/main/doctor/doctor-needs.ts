import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { DocumentReader } from '../../ports/reading.ts'
import type { DocumentWriter } from '../../ports/writing.ts'
import type { Language } from '../../words/fill.ts'
import type { Config } from '../config.ts'

/** What the doctor tries; reader and writer are built only when it comes to them. */
export type DoctorNeeds = {
  readonly config: Config
  readonly language: Language
  readonly agency: () => Promise<AgencyProfile>
  readonly reader: () => Promise<DocumentReader>
  readonly writer: () => Promise<DocumentWriter>
}
