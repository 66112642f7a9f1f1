import type { ApiWords } from '../id/api.ts'

/** Labels of the API's reference page. */
export const api: ApiWords = {
  title: 'Ikrar API',
  introduction:
    'Whatever can be done on the screen can be done by a program. Sign in by POST /api/v1/session and send the token as “Authorization: Bearer …”.',
  document: 'OpenAPI 3.1 document',
  interchange: 'JSON Schema of the interchange file',
  query: 'Filters',
  body: 'Body',
  answer: 'Answer',
  problems: 'Refusals',
  access: 'For',
  everyone: 'everyone',
  signedIn: 'who is signed in',
  problemsAre:
    'Every refusal is answered as application/problem+json with its code, its place (at) and its sentence. Braces are filled with facts.',
  code: 'Code',
  status: 'Status',
  sentence: 'Sentence',
  tags: {
    session: 'Signing in and out',
    account: 'One’s own account',
    users: 'Users',
    batches: 'Reading documents',
    drafts: 'Correcting what was read',
    agreements: 'Agreements',
    copies: 'Drawing up',
    organisation: 'Organisation',
    plans: 'Plans and budgets',
    audit: 'Audit trail',
    system: 'Service',
  },
}
