import type { Family } from '../agreement/agreement.ts'
import { type AgencyProfile, KPU_PROFILE } from '../organisation/agency-profile.ts'
import type { Finding } from './finding.ts'

/** Every finding of every check on agreements that belong together (an office's cascade), in the order of the document. */
export const checkFamily = (_family: Family, _profile: AgencyProfile = KPU_PROFILE): readonly Finding[] => []
