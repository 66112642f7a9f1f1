import { StaleFormPage } from '../../web/pages/stale-form-page.tsx'
import type { HttpContext } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { wantsJson } from '../problem-json.ts'
import { pageContext, renderPage } from './render-page.ts'

/** Forms with passwords and codes are typed anew: these are nothing to write into a page. */
const SECRET = /^\/(?:masuk|akun|undangan|setel-ulang|siapkan)(?:\/|$)|\/tanda-tangan$/

/** What a browser says of where a request comes from; silence proves nothing. */
const isFromHere = (c: HttpContext): boolean => c.req.header('sec-fetch-site') === 'same-origin'

/**
 * A form whose token is of a session that is over, as after signing in again in another tab: shown once more with everything
 * that was typed, to be sent by another click. Null where that cannot be done: what another site may have filled in is
 * never offered.
 */
export const staleForm = async (c: HttpContext): Promise<Response | null> => {
  const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
  if (!isForm || !isFromHere(c) || wantsJson(c) || SECRET.test(c.req.path)) return null
  const fields = [...(await readForm(c))].filter(([name]) => name !== 'csrf')
  if (fields.some(([name]) => /pass/i.test(name))) return null
  c.set('refusal', 'access/csrf')
  const { pathname, search } = new URL(c.req.url)
  return renderPage(c, <StaleFormPage context={pageContext(c)} action={pathname + search} fields={fields} />, 403)
}
