import { useEffect, useState } from 'preact/hooks'
import type { BatchFile, BatchView } from '../../contract/view.ts'
import { page as wordsEn } from '../../words/en/page.ts'
import { fill } from '../../words/fill.ts'
import { page as wordsId } from '../../words/id/page.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import { Progress } from '../kit/progress.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'

export type BatchProgressProps = {
  readonly batch: Going
  readonly language: 'id' | 'en'
  /** Where the batch is told anew whenever it has changed (server-sent events, each a BatchView). */
  readonly eventsUrl: string
}

type Going = Pick<BatchView, 'id' | 'state' | 'files'>

const TONES: Readonly<Record<BatchFile['state'], Tone>> = {
  waiting: 'plain',
  reading: 'note',
  read: 'ok',
  failed: 'error',
}

const FileProgress = ({ file, language }: { readonly file: BatchFile; readonly language: 'id' | 'en' }) => {
  const words = language === 'id' ? wordsId : wordsEn
  const w = words.batchPage
  const at =
    file.state === 'reading' && file.page > 0
      ? fill(file.pages === null ? w.pageOnly : w.pageOf, { page: file.page, pages: file.pages })
      : file.state === 'read' && file.pages !== null
        ? fill(w.readPages, { pages: file.pages })
        : ''
  return (
    <li class="batch-file">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b class="min-w-0 flex-1 basis-40 wrap-anywhere">{file.name}</b>
        <span class="text-soft">{at}</span>
        <Tag tone={TONES[file.state]}>{words.fileState[file.state]}</Tag>
      </div>
      {file.state === 'reading' && <Progress label={file.name} value={file.pages && file.page} max={file.pages} />}
      {file.problem && <p class="text-error">{problemSentence(file.problem, language)}</p>}
    </li>
  )
}

const isGoing = (batch: Going): boolean => batch.state === 'waiting' || batch.state === 'reading'

/** How far each file of a batch has come. When all are done the page asks for itself again, to show what was found. */
export const BatchProgress = ({ batch, language, eventsUrl }: BatchProgressProps) => {
  const [now, setNow] = useState(batch)
  useEffect(() => {
    if (!isGoing(batch)) return
    const source = new EventSource(eventsUrl)
    const hear = (e: MessageEvent<string>) => {
      const next: Going = JSON.parse(e.data)
      setNow(next)
      if (isGoing(next)) return
      source.close()
      location.reload()
    }
    source.addEventListener('progress', hear)
    return () => source.close()
  }, [])
  return (
    <ul class="batch-files" aria-live="polite">
      {now.files.map((file) => (
        <FileProgress key={file.id} file={file} language={language} />
      ))}
    </ul>
  )
}
