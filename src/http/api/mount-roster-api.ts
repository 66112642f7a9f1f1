import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { RosterImportView, RowFilter } from '../../contract/roster-view.ts'
import { ok, type Result } from '../../core/result.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { rosterUpload } from '../forms/roster-upload.ts'
import { sendFile } from '../served/send-file.ts'
import { filterOf } from './filter-of.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** A preview with its reasons in the language of whoever asks. */
const told = (c: HttpContext, view: Result<RosterImportView>): Result<unknown> => {
  if (!view.ok) return view
  const language = c.get('language')
  const rows = view.value.rows.map((row) => ({
    ...row,
    faults: row.faults.map(({ column, problem }) => ({
      column,
      code: problem.code,
      reason: problemSentence(problem, language),
    })),
  }))
  return ok({ ...view.value, rows })
}

/** The organisation as a workbook: each endpoint and its use case. */
export const mountRosterApi = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  mountEndpoint(app, E.exportRoster, async (c) => {
    const file = await uses.exportRoster(readerIn(c))
    return file.ok ? sendFile(c, file.value) : file
  })
  mountEndpoint(app, E.rosterTemplate, async (c) => {
    const file = await uses.rosterTemplate(readerIn(c))
    return file.ok ? sendFile(c, file.value) : file
  })
  mountEndpoint(app, E.listRosterImports, async (c) => {
    const imports = await uses.listRosterImports(readerIn(c))
    return imports.ok ? ok({ imports: imports.value }) : imports
  })
  mountEndpoint(app, E.openRosterImport, async (c) => {
    const opened = await rosterUpload(c, uses)
    return opened.ok ? told(c, await uses.showRosterImport(readerIn(c), opened.value.id, { page: 1 })) : opened
  })
  mountEndpoint(app, E.getRosterImport, async (c, { params, query }) => {
    const filter: RowFilter = { ...filterOf(query), page: query.page }
    return told(c, await uses.showRosterImport(readerIn(c), params.id, filter))
  })
  mountEndpoint(app, E.applyRoster, async (c, { params, body }) =>
    told(c, await uses.applyRoster(readerIn(c), params.id, body)),
  )
}
