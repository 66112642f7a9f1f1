import type { LetterheadStretch } from '../../contract/letterhead-view.ts'
import type { UnitView } from '../../contract/organisation-view.ts'
import { fill } from '../../words/fill.ts'
import type { LetterheadWords } from '../../words/id/letterhead.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, describedBy, Field, TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { Frame } from './frame.tsx'
import { LetterheadToday, letterheadWordsOf } from './letterhead-card.tsx'
import { dayText } from './moment.ts'
import { organisationWordsOf } from './organisation-page.tsx'
import { type PageContext, wordsOf } from './page-context.ts'

export const LETTERHEAD_FIELDS = ['lines', 'address', 'phone', 'email', 'removeLogo', 'from'] as const

export type LetterheadField = (typeof LETTERHEAD_FIELDS)[number]

/** The field `files` is that of the picture. */
export type LetterheadProblems = Readonly<Partial<Record<LetterheadField | 'files' | 'whole', string>>>

export type LetterheadPageProps = {
  readonly context: PageContext
  readonly view: UnitView
  /** What was typed, where it was refused; empty shows what holds today. */
  readonly inputs: Readonly<Partial<Record<LetterheadField, string>>>
  readonly problems: LetterheadProblems
  readonly saved: boolean
}

type FormProps = LetterheadPageProps & { readonly w: LetterheadWords }

const LogoFields = ({ view, inputs, problems, w }: FormProps) => (
  <>
    <Field name="files" label={w.newLogo} hint={w.newLogoHint} problem={problems.files}>
      <input
        type="file"
        id="files"
        name="files"
        accept="image/png,image/jpeg"
        class={CONTROL}
        aria-invalid={problems.files ? 'true' : undefined}
        aria-describedby={describedBy('files', w.newLogoHint, problems.files)}
      />
    </Field>
    {view.letterhead?.logo && (
      <label class="flex min-h-10 items-center gap-2">
        <input type="checkbox" name="removeLogo" value="1" checked={inputs.removeLogo !== undefined} class="size-5" />
        {w.removeLogo}
      </label>
    )}
  </>
)

const LetterheadForm = (props: FormProps) => {
  const { context, view, inputs, problems, w } = props
  const now = view.letterhead
  const isOwn = now?.unitId === view.id
  const value = (field: 'address' | 'phone' | 'email') => ({
    name: field,
    label: w[field],
    value: inputs[field] ?? now?.[field] ?? '',
    problem: problems[field],
  })
  return (
    <form method="post" action={`/organisasi/${view.id}/kop`} enctype="multipart/form-data" class="grid max-w-xl gap-4">
      <input type="hidden" name="csrf" value={context.csrf} />
      <Field name="lines" label={w.lines} hint={w.linesHint} problem={problems.lines}>
        <textarea
          id="lines"
          name="lines"
          rows={3}
          required
          class={CONTROL}
          aria-invalid={problems.lines ? 'true' : undefined}
          aria-describedby={describedBy('lines', w.linesHint, problems.lines)}
        >
          {inputs.lines ?? (now?.lines ?? [view.office.toLocaleUpperCase('id-ID')]).join('\n')}
        </textarea>
      </Field>
      <TextField {...value('address')} />
      <TextField {...value('phone')} />
      <TextField {...value('email')} type="email" />
      <LogoFields {...props} />
      <Field name="from" label={w.from} hint={w.fromHint} problem={problems.from}>
        <input
          type="date"
          id="from"
          name="from"
          value={inputs.from ?? view.today}
          required
          class={CONTROL}
          aria-invalid={problems.from ? 'true' : undefined}
          aria-describedby={describedBy('from', w.fromHint, problems.from)}
        />
      </Field>
      <div class="flex flex-wrap gap-3">
        <Button look="primary" name="do" value="save">
          {w.save}
        </Button>
        {isOwn && view.kind !== 'satker' && (
          <Button name="do" value="inherit" formnovalidate title={w.inheritHint}>
            {w.inherit}
          </Button>
        )}
      </div>
    </form>
  )
}

const Stretch = ({ context, view, stretch, w }: FormProps & { readonly stretch: LetterheadStretch }) => {
  const { from, until, letterhead } = stretch
  return (
    <li>
      <span class="block text-[0.875rem] text-soft">
        {from ? dayText(from, context.language) : w.always} – {until ? dayText(until, context.language) : w.until}{' '}
        {from !== null && from > view.today && <Tag tone="note">{w.planned}</Tag>}
      </span>
      <span class="wrap-anywhere">
        {letterhead === null ? w.notOwn : [...letterhead.lines, letterhead.address ?? ''].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}

/** What stands at the head of a unit's documents: as it is today, its change from a day on, and how it was. */
export const LetterheadPage = (props: LetterheadPageProps) => {
  const { context, view, problems, saved } = props
  const w = letterheadWordsOf(context.language)
  const form = { ...props, w }
  const wasOwn = view.letterheads.some((s) => s.letterhead !== null)
  return (
    <Frame context={context} title={fill(w.titleOf, { unit: view.name })}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[
          { label: organisationWordsOf(context.language).title, href: '/organisasi' },
          { label: view.name, href: `/organisasi/${view.id}` },
          { label: w.title },
        ]}
      />
      <h1 class="wrap-anywhere">{fill(w.titleOf, { unit: view.name })}</h1>
      <p class="mb-4 max-w-2xl text-soft">{w.lead}</p>
      {saved && <Notice tone="ok">{w.saved}</Notice>}
      {problems.whole && <Notice tone="error">{problems.whole}</Notice>}
      <div class="mt-4 mb-4">
        <Card title={w.now} id="kini">
          <LetterheadToday context={context} view={view} />
        </Card>
      </div>
      <div class="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card title={w.change} id="ubah">
          <LetterheadForm {...form} />
        </Card>
        <Card title={w.history} id="riwayat">
          {wasOwn ? (
            <ol class="grid gap-3">
              {view.letterheads.map((stretch) => (
                <Stretch key={stretch.from ?? ''} {...form} stretch={stretch} />
              ))}
            </ol>
          ) : (
            <p class="text-soft">{w.historyNone}</p>
          )}
        </Card>
      </div>
    </Frame>
  )
}
