import type { StatedLink } from '../cascade/stated-link.ts'
import type { PlannedFor } from '../plan/planned-for.ts'

/** What is known of an office's year besides its agreements: its plans, and what people decided of its cascade. */
export type YearFacts = { readonly planned: PlannedFor | null; readonly stated: readonly StatedLink[] }
