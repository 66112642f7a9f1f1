import { useEffect, useRef, useState } from 'preact/hooks'
import { page as wordsEn } from '../../words/en/page.ts'
import { fill } from '../../words/fill.ts'
import { page as wordsId } from '../../words/id/page.ts'
import { Button } from '../kit/button.tsx'
import { FieldProblem } from '../kit/field.tsx'
import { Icon } from '../kit/icon.tsx'
import { Progress } from '../kit/progress.tsx'

export type DropZoneProps = {
  readonly language: 'id' | 'en'
  readonly csrf: string
  readonly limitBytes: number
  readonly problem: string | null
}

/** "50 MB" for people. */
export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`

/** The place to drop files on: without script an ordinary file input; with it dropping, a list, and progress of sending. */
export const DropZone = ({ language, csrf, limitBytes, problem }: DropZoneProps) => {
  const words = language === 'id' ? wordsId : wordsEn
  const w = words.readPage
  const input = useRef<HTMLInputElement>(null)
  const [names, setNames] = useState<readonly { readonly name: string; readonly size: number }[]>([])
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<number | null>(null)
  const [wrong, setWrong] = useState(problem)
  const limit = sizeText(limitBytes)

  const chosen = (): void => {
    const files = [...(input.current?.files ?? [])]
    const large = files.find((f) => f.size > limitBytes)
    setNames(files.map(({ name, size }) => ({ name, size })))
    setWrong(large ? fill(w.tooLarge, { name: large.name, limit }) : null)
  }

  // Files that were chosen before the script was there are chosen all the same.
  useEffect(() => {
    if (input.current?.files?.length) chosen()
  }, [])

  const dropped = (e: DragEvent): void => {
    e.preventDefault()
    setOver(false)
    if (!input.current || !e.dataTransfer || e.dataTransfer.files.length === 0) return
    input.current.files = e.dataTransfer.files
    chosen()
  }

  const send = (e: SubmitEvent): void => {
    e.preventDefault()
    if (!input.current?.files?.length) {
      setWrong(w.nothingChosen)
      return
    }
    if (wrong !== null && wrong !== problem && wrong !== w.sendFailed) return
    const form = e.currentTarget as HTMLFormElement
    const request = new XMLHttpRequest()
    request.upload.onprogress = (p) => setSending(p.total > 0 ? p.loaded / p.total : 0)
    request.onload = () => {
      if (request.status < 400) location.assign(request.responseURL)
      else {
        setSending(null)
        setWrong(request.getResponseHeader('x-problem') ?? w.sendFailed)
      }
    }
    request.onerror = () => {
      setSending(null)
      setWrong(w.sendFailed)
    }
    request.open('POST', form.action)
    request.setRequestHeader('x-csrf-token', csrf)
    request.send(new FormData(form))
    setWrong(null)
    setSending(0)
  }

  return (
    <form method="post" action="/baca" encType="multipart/form-data" onSubmit={send}>
      <input type="hidden" name="csrf" value={csrf} />
      <label
        class={`drop-zone${over ? ' drop-zone-over' : ''}`}
        onDragOver={(e) => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <span class="grid size-14 place-items-center rounded-full bg-accent-soft text-accent">
          <Icon name="upload" class="icon-large" />
        </span>
        <span class="text-lg font-semibold">{w.drop}</span>
        <span class="text-soft">{w.choose}</span>
        <input
          ref={input}
          type="file"
          name="files"
          multiple
          onChange={chosen}
          class="drop-input"
          aria-describedby="jenis"
        />
      </label>
      <p id="jenis" class="mt-2 text-[0.875rem] text-soft">
        {fill(w.kinds, { limit })}
      </p>
      {names.length > 0 && (
        <ul class="mt-3 grid gap-1">
          {names.map((f) => (
            <li key={f.name} class="flex gap-2">
              <Icon name="document" class="mt-0.5 text-soft" />
              <span class="min-w-0 flex-1 wrap-anywhere">{f.name}</span>
              <span class="text-soft">{sizeText(f.size)}</span>
            </li>
          ))}
        </ul>
      )}
      {wrong && <FieldProblem id="files-problem">{wrong}</FieldProblem>}
      <div class="mt-4 flex flex-wrap items-center gap-4">
        <Button look="primary" icon="read" disabled={sending !== null}>
          {w.submit}
        </Button>
        {sending !== null && (
          <div class="min-w-40 flex-1" role="status">
            <span class="text-soft">{fill(w.sending, { percent: Math.round(sending * 100) })}</span>
            <Progress label={w.files} value={sending} max={1} />
          </div>
        )}
      </div>
    </form>
  )
}
