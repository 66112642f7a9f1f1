import { useEffect, useState } from 'preact/hooks'
import type { PaperScanView } from '../../contract/paper-view.ts'
import type { SigningView } from '../../contract/signing-view.ts'
import { fill } from '../../words/fill.ts'
import { Notice } from '../kit/notice.tsx'
import { Progress } from '../kit/progress.tsx'

type Going = Pick<PaperScanView, 'id' | 'state' | 'page' | 'pages'>

export type PaperProgressProps = {
  readonly copyId: string
  readonly scan: Going
  readonly words: { readonly waiting: string; readonly reading: string; readonly unknownPages: string }
}

const MS_BETWEEN_LOOKS = 2_000

const isGoing = ({ state }: Going): boolean => state === 'waiting' || state === 'reading'

/** The scan as it is now; null where it is gone, undefined where nobody could be asked. */
const scanNow = async (copyId: string, signal: AbortSignal): Promise<Going | null | undefined> => {
  try {
    const reply = await fetch(`/api/v1/copies/${copyId}/signing`, { headers: { accept: 'application/json' }, signal })
    return reply.ok ? ((await reply.json()) as SigningView).paper.scan : null
  } catch {
    return undefined
  }
}

/** How far the reading of a signed sheet's scan has come; once it is read the page asks for itself again, to show what was found. */
export const PaperProgress = ({ copyId, scan, words }: PaperProgressProps) => {
  const [now, setNow] = useState(scan)
  useEffect(() => {
    const left = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const found = await scanNow(copyId, left.signal)
      if (left.signal.aborted) return
      if (found === null || (found && (found.id !== scan.id || !isGoing(found)))) return location.reload()
      if (found) setNow(found)
      timer = setTimeout(() => void look(), MS_BETWEEN_LOOKS)
    }
    timer = setTimeout(() => void look(), MS_BETWEEN_LOOKS)
    return () => {
      left.abort()
      clearTimeout(timer)
    }
  }, [])
  const told =
    now.page === 0 ? words.waiting : fill(words.reading, { page: now.page, pages: now.pages ?? words.unknownPages })
  return (
    <Notice tone="note">
      <p>{told}</p>
      {now.page > 0 && <Progress label={told} value={now.pages && now.page} max={now.pages} />}
    </Notice>
  )
}
