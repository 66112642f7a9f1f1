import type { WaitingNext } from '../../web/pages/next-work.tsx'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, readerIn } from '../env.ts'

/** What waits for the reader besides the copy they have just dealt with. */
export const waitingNext = async (c: HttpContext, uses: HttpDeps['app'], copyId: string): Promise<WaitingNext> => {
  const work = await uses.workList(readerIn(c))
  const items = work.ok ? work.value.items.filter((item) => item.copyId !== copyId) : []
  return { item: items[0] ?? null, count: items.length }
}
