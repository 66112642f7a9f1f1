import { useState } from 'preact/hooks'
import { book as english } from '../../words/en/book.ts'
import { fill } from '../../words/fill.ts'
import { book as indonesian } from '../../words/id/book.ts'
import { Button } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { Notice } from '../kit/notice.tsx'
import { Progress } from '../kit/progress.tsx'

export type BookFormProps = {
  readonly office: string
  readonly year: number
  readonly drafts: boolean
  readonly attached: boolean
  readonly counts: { readonly unfinished: number; readonly signed: number }
  readonly language: 'id' | 'en'
}

type Going = { readonly is: 'idle' | 'making' | 'made' } | { readonly is: 'refused'; readonly why: string }

/** What Content-Disposition calls the file. */
const nameIn = (header: string | null): string => {
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(header ?? '') ?? []
  return decodeURIComponent(name) || 'buku.pdf'
}

const save = (bytes: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  // The browser has its own hold on it by the time it asks where to.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** What goes into a book, and its download: an ordinary form without script; with it one sees that the book is being made. */
export const BookForm = ({ office, year, drafts, attached, counts, language }: BookFormProps) => {
  const w = language === 'id' ? indonesian : english
  const [going, setGoing] = useState<Going>({ is: 'idle' })

  const make = async (form: HTMLFormElement): Promise<Going> => {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form)) query.append(name, String(value))
    const reply = await fetch(`/buku.pdf?${query}`, {
      headers: { accept: 'application/pdf, application/problem+json' },
    })
    if (!reply.ok) {
      const { detail }: { readonly detail?: string } = await reply.json()
      return { is: 'refused', why: detail ?? w.failed }
    }
    save(await reply.blob(), nameIn(reply.headers.get('content-disposition')))
    return { is: 'made' }
  }

  const submit = (e: SubmitEvent): void => {
    e.preventDefault()
    if (going.is === 'making') return
    setGoing({ is: 'making' })
    make(e.currentTarget as HTMLFormElement).then(setGoing, () => setGoing({ is: 'refused', why: w.failed }))
  }

  return (
    <form method="get" action="/buku.pdf" onSubmit={submit} class="grid grid-cols-1 gap-2">
      <input type="hidden" name="satker" value={office} />
      <input type="hidden" name="tahun" value={String(year)} />
      {counts.unfinished > 0 && (
        <CheckField
          name="rancangan"
          value="1"
          label={fill(w.drafts, { n: counts.unfinished })}
          checked={drafts || counts.signed === 0}
        />
      )}
      <input type="hidden" name="asli" value="0" />
      {counts.signed > 0 && (
        <CheckField name="asli" value="1" label={fill(w.attached, { n: counts.signed })} checked={attached} />
      )}
      <div class="mt-1 flex flex-wrap items-center gap-3">
        <Button look="primary" icon="download" disabled={going.is === 'making'}>
          {w.make}
        </Button>
        <p class="text-[0.875rem] text-soft">{w.makingLead}</p>
      </div>
      <div aria-live="polite">
        {going.is === 'making' && (
          <div class="max-w-md">
            <p>{w.making}…</p>
            <Progress label={w.making} value={null} max={null} />
          </div>
        )}
        {going.is === 'made' && <Notice tone="ok">{w.made}</Notice>}
        {going.is === 'refused' && <Notice tone="error">{going.why}</Notice>}
      </div>
    </form>
  )
}
