import type { OfficialRow, OfficialView } from '../../contract/people-view.ts'
import { formatNip, nipLabel } from '../../core/organisation/nip.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { Frame } from './frame.tsx'
import { type PageContext, peopleWordsOf, wordsOf } from './page-context.ts'
import { TenureFacts } from './post-card.tsx'
import { rosterWordsOf } from './roster-words.ts'

type PeopleProps = {
  readonly context: PageContext
  readonly text: string
  readonly officials: readonly OfficialRow[]
}

/** Officials of the offices in reach, by name or NIP. */
export const PeoplePage = ({ context, text, officials }: PeopleProps) => {
  const w = peopleWordsOf(context.language)
  return (
    <Frame context={context} title={w.title}>
      <div class="flex flex-wrap items-center gap-3">
        <h1 class="mr-auto">{w.title}</h1>
        <LinkButton href="/organisasi/impor">{rosterWordsOf(context.language).short}</LinkButton>
      </div>
      <p class="mb-4 max-w-2xl text-soft">{w.lead}</p>
      <search class="mb-4 block">
        <form method="get" action="/pejabat" class="flex flex-wrap items-end gap-3">
          <div class="min-w-0 grow basis-64">
            <TextField name="cari" type="search" label={w.search} hint={w.searchHint} value={text} />
          </div>
          <Button icon="search">{w.find}</Button>
        </form>
      </search>
      <Card title={w.title}>
        {officials.length === 0 ? (
          <p class="text-soft">{w.none}</p>
        ) : (
          <ul class="divide-y divide-line">
            {officials.map((o) => (
              <li key={o.id} class="py-2.5">
                <a href={`/pejabat/${o.id}`} class="font-semibold wrap-anywhere">
                  {o.name}
                </a>
                <span class="flex flex-wrap gap-x-3 text-[0.875rem] text-soft">
                  <span class="wrap-anywhere">{o.posts.join('; ') || `${o.office}, ${w.noPost}`}</span>
                  {o.nip && (
                    <span>
                      {nipLabel(o.nip)} {formatNip(o.nip)}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        {officials.length === 100 && <p class="mt-3 text-[0.875rem] text-soft">{w.most}</p>}
      </Card>
    </Frame>
  )
}

/** One official with every post held. */
export const OfficialPage = ({ context, view }: { readonly context: PageContext; readonly view: OfficialView }) => {
  const w = peopleWordsOf(context.language)
  return (
    <Frame context={context} title={view.name}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: w.title, href: '/pejabat' }, { label: view.name }]}
      />
      <h1 class="mb-4 wrap-anywhere">{view.name}</h1>
      <div class="grid grid-cols-1 gap-4">
        <Card>
          <dl class="facts">
            <dt>{w.office}</dt>
            <dd>{view.office}</dd>
            <dt>{view.nip ? nipLabel(view.nip) : w.nip}</dt>
            <dd>{view.nip ? formatNip(view.nip) : '—'}</dd>
          </dl>
        </Card>
        <Card title={w.tenures}>
          {view.tenures.length === 0 ? (
            <p class="text-soft">{w.tenuresNone}</p>
          ) : (
            <ul class="divide-y divide-line">
              {view.tenures.map((t) => (
                <li key={t.id} class="grid gap-1 py-2.5">
                  <a href={`/organisasi/${t.unitId}`} class="font-semibold wrap-anywhere">
                    {t.unit}
                  </a>
                  <TenureFacts context={context} w={w} tenure={t} />
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </Frame>
  )
}
