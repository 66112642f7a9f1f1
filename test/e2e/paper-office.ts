import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { good } from '../app-world.ts'
import { checkedCopy, contentOf } from '../signing/signing-office.ts'
import { openBrowserWorld } from './browser-world.ts'
import { fitsWidth } from './office-steps.ts'

/** The page is within its window; keeps a picture where a folder is named. */
export const look = async (page: Page, name: string): Promise<void> => {
  await fitsWidth(page)
  const folder = process.env['IKRAR_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/kertas-${name}.png`, fullPage: true })
}

export const isReadable = async (page: Page): Promise<void> =>
  expect((await new AxeBuilder({ page }).analyze()).violations, page.url()).toEqual([])

/** The sample's province with the secretary's agreement of 2027 checked, to be signed on paper; its planner, and who else comes in. */
export const openPaperOffice = async () => {
  const world = await openBrowserWorld({ isSetUp: false })
  const signIns = good(await world.app.setUpSample())
  const signInOf = (username: string) => {
    const found = signIns.find((one) => one.username === username)
    if (!found) throw new Error(`the sample has no ${username}`)
    return found
  }
  const { reader: planner } = good(await world.app.signIn({ ...signInOf('perencana'), address: '10.0.0.7' }))
  if (!planner) throw new Error('the planner is not signed in')
  const { units } = good(await world.app.draftingYear(planner, null, 2027))
  const unit = units.find((one) => one.level === 'sekretaris')?.unitId ?? ''
  const draft = good(await world.app.startCopy(planner, unit, { year: 2027, from: { kind: 'blank' } }))
  const copy = await checkedCopy(world, planner, draft, contentOf(2027))

  const signedIn = async (username: string, javaScriptEnabled: boolean, width = 360) => {
    const { page, complaints } = await world.visit({ javaScriptEnabled, viewport: { width, height: 740 } })
    await page.goto('/masuk')
    await page.getByLabel('Nama pengguna').fill(username)
    await page.getByLabel('Kata sandi').fill(signInOf(username).password)
    await page.getByRole('button', { name: 'Masuk' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/masuk'))
    return { page, complaints }
  }
  return { world, planner, copy, address: `/penyusunan/${copy.id}/tanda-tangan`, signedIn }
}

export type PaperOffice = Awaited<ReturnType<typeof openPaperOffice>>
