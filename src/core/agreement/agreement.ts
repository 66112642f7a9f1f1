import type { PrintedDate } from '../calendar/printed-date.ts'
import type { Target } from '../indicator/target.ts'
import type { Rupiah } from '../money.ts'
import type { Level } from '../profile/agency-profile.ts'

/** Who signs: the name as printed with its titles, the position without "Plt.", which `acting` says instead. */
export type Party = {
  readonly name: string | null
  readonly position: string
  readonly acting: boolean
}

/** One signature block as it was printed, kept beside the parties of the statement so that they can be compared. */
export type SignatureBlock = {
  readonly on: 'statement' | 'annex'
  readonly party: 'first' | 'second'
  readonly name: string | null
  readonly position: string | null
  readonly acting: boolean
}

export type Indicator = {
  readonly text: string
  /** Null where the target is not printed or was lost in reading. */
  readonly target: Target | null
  readonly iku?: boolean
}

export type Objective = {
  /** The outer of two heading levels, e.g. "A Program Dukungan Manajemen". */
  readonly program: string | null
  readonly programNo: string | null
  /** The heading directly above: a strategic goal, a programme or an activity. */
  readonly group: string | null
  readonly groupNo: string | null
  /** As printed: "1", "a"; null where none is printed. */
  readonly no: string | null
  readonly text: string
  readonly indicators: readonly Indicator[]
}

export type BudgetLine = {
  readonly no: string | null
  /** Programme or activity code such as "076.01.CQ". */
  readonly code: string | null
  readonly text: string
  /** Whole rupiah. "Rp -" is 0; an empty cell is null. */
  readonly amount: Rupiah | null
}

export type Budget = {
  /** Heading of the text column: "Kegiatan" or "Program". */
  readonly label: string
  readonly lines: readonly BudgetLine[]
  readonly printedTotal: Rupiah | null
}

/** Letterhead of the office: every line below the name is optional. */
export type Letterhead = {
  readonly lines: readonly string[]
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** One performance agreement: statement and annex of one unit for one year (blueprint §3), as printed, mistakes included. */
export type Agreement = {
  readonly title: string
  readonly year: number | null
  readonly satker: string
  readonly unit: string
  readonly level: Level | null
  readonly firstParty: Party
  readonly secondParty: Party | null
  readonly place: string | null
  readonly statementDate: PrintedDate | null
  readonly annexDate: PrintedDate | null
  /** The year named in the annex heading ("PERJANJIAN KINERJA TAHUN 2021", "Tahun Anggaran : 2024"), null where none. */
  readonly annexYear: number | null
  readonly annexColumns: readonly string[]
  readonly objectives: readonly Objective[]
  readonly budget: Budget | null
  readonly letterhead: Letterhead | null
  readonly signatures: readonly SignatureBlock[]
}

/** All agreements that are checked together: an office's cascade, or the agreements of one document. */
export type Family = readonly Agreement[]
