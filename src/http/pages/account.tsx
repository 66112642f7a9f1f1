import type { Hono } from 'hono'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { AccountPage } from '../../web/pages/account-page.tsx'
import type { AccountProblem } from '../../web/pages/account-problem.ts'
import { OwedSecondFactorPage } from '../../web/pages/owed-second-factor-page.tsx'
import { EnrolPage, RecoveryCodesPage } from '../../web/pages/second-factor-pages.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { clientAddress } from '../guards/client-address.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /akun: one's own account. */
export const mountAccount = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const tokenIn = (c: HttpContext): string => c.get('sessionToken') ?? ''

  const show = async (c: HttpContext, form: AccountProblem['form'] | null = null, problem: Problem | null = null) => {
    const view = await uses.accountView(readerIn(c), tokenIn(c))
    if (!view.ok) return replyProblem(c, view.problem)
    const said = form && problem && { form, at: problem.at, sentence: problemSentence(problem, c.get('language')) }
    const saved = c.req.query('tersimpan') ?? null
    const page = <AccountPage context={pageContext(c)} view={view.value} saved={saved} problem={said} />
    return renderPage(c, page, problem ? PROBLEM_STATUS[problem.code] : 200)
  }

  const saved = (c: HttpContext, what: string, form: AccountProblem['form'], result: Result<unknown>) =>
    result.ok ? c.redirect(`/akun?tersimpan=${what}`, 303) : show(c, form, result.problem)

  const showCodes = (c: HttpContext, codes: readonly string[]) =>
    renderPage(c, <RecoveryCodesPage context={pageContext(c)} codes={codes} />)

  const showOwed = async (c: HttpContext, problem: Problem | null) => {
    const view = await uses.accountView(readerIn(c), tokenIn(c))
    if (!view.ok) return replyProblem(c, view.problem)
    const said = problem && problemSentence(problem, c.get('language'))
    const { hasPassword } = view.value
    const page = <OwedSecondFactorPage context={pageContext(c)} hasPassword={hasPassword} problem={said} />
    return renderPage(c, page, problem ? PROBLEM_STATUS[problem.code] : 200)
  }

  const showProposal = async (c: HttpContext, problem: Problem | null) => {
    const proposal = await uses.proposedSecondFactor(readerIn(c))
    if (!proposal.ok) return readerIn(c).owes ? showOwed(c, null) : c.redirect('/akun#dua-langkah', 303)
    const sentence = problem && problemSentence(problem, c.get('language'))
    const page = <EnrolPage context={pageContext(c)} proposal={proposal.value} problem={sentence} />
    return renderPage(c, page, problem ? PROBLEM_STATUS[problem.code] : 200)
  }

  app.get('/akun', requireReader, (c) => show(c))

  app.post('/akun/surel', requireReader, async (c) => {
    const form = await readForm(c)
    const input = {
      email: form.get('email') ?? '',
      current: form.get('current-email') ?? '',
      address: clientAddress(c),
    }
    return saved(c, 'surel', 'email', await uses.changeEmail(readerIn(c), input))
  })

  app.post('/akun/sandi', requireReader, async (c) => {
    const form = await readForm(c)
    const [current, password] = [form.get('current-password') ?? '', form.get('password') ?? '']
    const input = { current, password, token: tokenIn(c), address: clientAddress(c) }
    return saved(c, 'sandi', 'password', await uses.changePassword(readerIn(c), input))
  })

  app.post('/akun/dua-langkah', requireReader, async (c) => {
    const form = await readForm(c)
    const input = { current: form.get('current-second') ?? '', address: clientAddress(c) }
    const reader = readerIn(c)
    if (form.get('do') === 'mati') {
      return saved(c, 'mati', 'second', await uses.removeSecondFactor(reader, { ...input, token: tokenIn(c) }))
    }
    if (form.get('do') === 'kode') {
      const renewed = await uses.renewRecoveryCodes(reader, input)
      return renewed.ok ? showCodes(c, renewed.value.codes) : show(c, 'second', renewed.problem)
    }
    const proposed = await uses.proposeSecondFactor(reader, input)
    if (proposed.ok) return c.redirect('/akun/dua-langkah', 303)
    return reader.owes ? showOwed(c, proposed.problem) : show(c, 'second', proposed.problem)
  })

  app.get('/akun/dua-langkah', requireReader, (c) => showProposal(c, null))

  app.post('/akun/dua-langkah/aktifkan', requireReader, async (c) => {
    const code = (await readForm(c)).get('kode') ?? ''
    const input = { code, token: tokenIn(c), address: clientAddress(c) }
    const confirmed = await uses.confirmSecondFactor(readerIn(c), input)
    return confirmed.ok ? showCodes(c, confirmed.value.codes) : showProposal(c, confirmed.problem)
  })

  app.post('/akun/perangkat/keluarkan', requireReader, async (c) => {
    const ended = await uses.endOwnSession(readerIn(c), (await readForm(c)).get('id') ?? '')
    return ended.ok ? c.redirect('/akun?tersimpan=perangkat#perangkat', 303) : replyProblem(c, ended.problem)
  })

  app.post('/akun/perangkat/keluarkan-lainnya', requireReader, async (c) => {
    const ended = await uses.endOtherSessions(readerIn(c), tokenIn(c))
    return ended.ok ? c.redirect('/akun?tersimpan=perangkat#perangkat', 303) : replyProblem(c, ended.problem)
  })
}
