import type { RosterImportRow } from '../../contract/roster-view.ts'
import { fill } from '../../words/fill.ts'
import type { RosterWords } from '../../words/id/roster.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, describedBy, Field } from '../kit/field.tsx'
import { Tag } from '../kit/tag.tsx'
import { Frame } from './frame.tsx'
import { momentText } from './moment.ts'
import { organisationWordsOf } from './organisation-page.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { rosterWordsOf } from './roster-words.ts'

export type RosterPageProps = {
  readonly context: PageContext
  /** Null for whoever may bring nothing in. */
  readonly imports: readonly RosterImportRow[] | null
  /** "20 MB". */
  readonly limit: string
  readonly problem: string | null
}

type PartProps = { readonly context: PageContext; readonly w: RosterWords }

const Upload = ({ context, w, limit, problem }: PartProps & Pick<RosterPageProps, 'limit' | 'problem'>) => (
  <form method="post" action="/organisasi/impor" enctype="multipart/form-data" class="grid max-w-xl gap-4">
    <input type="hidden" name="csrf" value={context.csrf} />
    <p class="text-soft">{w.inLead}</p>
    <Field name="files" label={w.file} hint={fill(w.fileHint, { limit })} problem={problem ?? undefined}>
      <input
        id="files"
        type="file"
        name="files"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        required
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy('files', limit, problem)}
        class={CONTROL}
      />
    </Field>
    <div>
      <Button look="primary">{w.preview}</Button>
    </div>
  </form>
)

const Recent = ({ context, w, imports }: PartProps & { readonly imports: readonly RosterImportRow[] }) => (
  <ul class="divide-y divide-line">
    {imports.map((one) => (
      <li key={one.id} class="grid gap-1 py-2.5">
        <a href={`/organisasi/impor/${one.id}`} class="font-semibold wrap-anywhere">
          {one.fileName}
        </a>
        <span class="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.875rem] text-soft">
          <span>{fill(w.uploaded, { when: momentText(one.createdAt, context.language) })}</span>
          {one.appliedAt === null ? (
            <Tag tone="warning">{w.waiting}</Tag>
          ) : (
            <Tag tone="ok">{fill(w.applied, { when: momentText(one.appliedAt, context.language) })}</Tag>
          )}
        </span>
      </li>
    ))}
  </ul>
)

/** Where the organisation and its officials go out as a workbook and come in again. */
export const RosterPage = ({ context, imports, limit, problem }: RosterPageProps) => {
  const w = rosterWordsOf(context.language)
  return (
    <Frame context={context} title={w.title}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: organisationWordsOf(context.language).title, href: '/organisasi' }, { label: w.short }]}
      />
      <h1>{w.title}</h1>
      <p class="mb-4 max-w-3xl text-soft">{w.lead}</p>
      <div class="grid max-w-4xl grid-cols-1 gap-4">
        <Card title={w.out} id="unduh">
          <p class="mb-3 text-soft">{w.outLead}</p>
          <div class="flex flex-wrap gap-3">
            <LinkButton href="/organisasi/ekspor.xlsx" icon="download" download>
              {w.export}
            </LinkButton>
            <LinkButton href="/organisasi/templat.xlsx" look="quiet" icon="download" download>
              {w.template}
            </LinkButton>
          </div>
        </Card>
        <Card title={w.in} id="unggah">
          {imports === null ? (
            <p class="text-soft">{w.notYours}</p>
          ) : (
            <Upload context={context} w={w} limit={limit} problem={problem} />
          )}
        </Card>
        {imports !== null && (
          <Card title={w.recent} id="terakhir">
            {imports.length === 0 ? (
              <p class="text-soft">{w.recentNone}</p>
            ) : (
              <Recent context={context} w={w} imports={imports} />
            )}
          </Card>
        )}
      </div>
    </Frame>
  )
}
