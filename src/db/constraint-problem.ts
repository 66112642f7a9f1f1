import { type Problem, type ProblemCode, problem } from '../core/problem.ts'

/** The rules of the database that a person can run into, by the name of their constraint: the problem and its place. */
const PROBLEMS: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  installation_pkey: ['conflict/already-set-up', ''],
  installation_only_one: ['conflict/already-set-up', ''],
  app_user_username_form: ['input/invalid', 'username'],
  app_user_username_once: ['input/invalid', 'username'],
  app_user_name_present: ['input/invalid', 'name'],
  tenure_post_filled: ['post/filled', 'from'],
  tenure_one_stand_in: ['post/stood-in', 'from'],
  official_nip_once: ['input/invalid', 'nip'],
  unit_once_in_satker: ['unit/name-taken', 'name'],
  plan_one_a_year: ['plan/there', 'fromYear'],
  plan_year_range: ['input/invalid', 'fromYear'],
  plan_period_in_order: ['input/invalid', 'untilYear'],
  plan_indicator_iku_names_level: ['input/invalid', 'level'],
  budget_document_once: ['budget/there', 'revision'],
  budget_item_code_form: ['input/invalid', 'lines'],
  budget_item_amount_positive: ['input/invalid', 'lines'],
  library_indicator_once: ['library/there', 'text'],
  role_grant_once: ['conflict/role-held', 'role'],
  app_user_email_form: ['input/invalid', 'email'],
  app_user_email_once: ['input/invalid', 'email'],
  working_copy_printed: ['paper/print-out', 'copy'],
  signature_one_way: ['paper/print-out', 'copy'],
  paper_print_one_at_a_time: ['paper/print-out', 'copy'],
  paper_print_has_scan: ['paper/scan-there', 'scan'],
  paper_judgement_other_eyes: ['paper/own-scan', 'scan'],
  paper_judgement_stays: ['paper/not-read', 'scan'],
  working_copy_mark_frozen: ['copy/frozen', 'mark'],
  paper_scan_of_open_print: ['paper/no-print', 'copy'],
  agreement_year_range: ['input/invalid', 'year'],
  agreement_version_date_printed: ['input/invalid', 'statementDate'],
  agreement_version_total_positive: ['input/invalid', 'budget/printedTotal'],
  budget_line_amount_positive: ['input/invalid', 'budget/lines'],
  indicator_target_whole: ['input/invalid', 'objectives'],
  indicator_target_kind_known: ['input/invalid', 'objectives'],
  indicator_second_value_whole: ['input/invalid', 'objectives'],
}

const REASONS: Readonly<Record<string, string>> = {
  app_user_username_form: 'reason/username',
  app_user_username_once: 'reason/taken',
  official_nip_once: 'reason/taken',
  app_user_name_present: 'reason/missing',
  app_user_email_form: 'reason/email',
  app_user_email_once: 'reason/taken',
  plan_year_range: 'reason/year',
  plan_period_in_order: 'reason/period',
  plan_indicator_iku_names_level: 'reason/iku-level',
  budget_item_code_form: 'reason/budget-code',
  budget_item_amount_positive: 'reason/amount',
  agreement_year_range: 'reason/year',
  agreement_version_date_printed: 'reason/date',
  agreement_version_total_positive: 'reason/amount',
  budget_line_amount_positive: 'reason/amount',
}

/** SQLSTATE class 23: a rule of the database was broken. */
const isRuleBroken = (code: unknown): boolean => typeof code === 'string' && code.startsWith('23')

/** Letters that PostgreSQL cannot keep: NUL, and halves of surrogate pairs. */
const isBadLetter = (code: unknown): boolean => code === '22021' || code === '22P05'

/** The problem that a broken rule of the database stands for; null for every other error, which is a bug or an outage. */
export const constraintProblem = (error: unknown): Problem | null => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  if (isBadLetter(error.code)) return problem('input/invalid', '', { field: '', reason: 'reason/letters' })
  if (!isRuleBroken(error.code)) return null
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : ''
  const known = PROBLEMS[constraint]
  if (!known) return problem('database/constraint', '', { constraint })
  const [code, at] = known
  return problem(
    code,
    at,
    code === 'input/invalid' ? { field: at, reason: REASONS[constraint] ?? 'reason/target' } : {},
  )
}
