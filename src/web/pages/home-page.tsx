import type { TouchedAgreement } from '../../contract/amendment-view.ts'
import type { AgreementRow, BatchRow } from '../../contract/view.ts'
import type { WorkItem } from '../../contract/working-copy-view.ts'
import { fill } from '../../words/fill.ts'
import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Icon } from '../kit/icon.tsx'
import type { IconName } from '../kit/icon-shapes.ts'
import { Notice } from '../kit/notice.tsx'
import { batchTitle } from './batch-title.ts'
import { Counts } from './counts.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import { momentText } from './moment.ts'
import { OfficialChanges } from './official-changes.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { WorkList } from './work-list.tsx'

export type HomePageProps = {
  readonly context: PageContext
  readonly reading: readonly BatchRow[]
  /** Batches with drafts that are not kept. */
  readonly toKeep: readonly BatchRow[]
  /** Working copies that wait for this person. */
  readonly work: readonly WorkItem[]
  readonly workTotal: number
  /** Agreements whose officials changed. */
  readonly changed: readonly TouchedAgreement[]
  readonly wrong: readonly AgreementRow[]
  readonly wrongTotal: number
  readonly keptTotal: number
}

const Waiting = ({ href, icon, name, under }: { href: string; icon: IconName; name: string; under: string }) => (
  <li>
    <a href={href} class="waiting">
      <Icon name={icon} class="mt-0.5 text-accent" />
      <span class="min-w-0">
        <span class="block font-semibold wrap-anywhere">{name}</span>
        <span class="block text-[0.875rem] text-soft">{under}</span>
      </span>
      <Icon name="next" class="ml-auto self-center text-soft" />
    </a>
  </li>
)

/** What waits for this person, and nothing else. */
export const HomePage = ({
  context,
  reading,
  toKeep,
  work,
  workTotal,
  changed,
  wrong,
  wrongTotal,
  keptTotal,
}: HomePageProps) => {
  const words = wordsOf(context.language)
  const w = words.homePage
  const mayKeep = context.reader?.may.keep ?? false
  const empty = reading.length + toKeep.length + work.length + keptTotal === 0
  return (
    <Frame context={context} title={w.title}>
      <div class="mb-4 flex flex-wrap items-center gap-3">
        <div class="mr-auto">
          <h1>{fill(w.welcome, { name: context.reader?.name ?? '' })}</h1>
          <p class="text-soft">{context.reader?.office}</p>
        </div>
        {mayKeep && !empty && (
          <LinkButton look="primary" icon="read" href="/baca">
            {words.read}
          </LinkButton>
        )}
      </div>
      {empty ? (
        <Card>
          <EmptyState icon="read" title={w.emptyTitle}>
            <p class="max-w-md text-soft">{w.emptyLead}</p>
            {mayKeep && (
              <LinkButton look="primary" icon="read" href="/baca">
                {w.emptyAction}
              </LinkButton>
            )}
          </EmptyState>
        </Card>
      ) : (
        <div class="grid grid-cols-1 items-start gap-4 lg:grid-cols-[3fr_2fr]">
          <div class="grid grid-cols-1 gap-4">
            {reading.length + toKeep.length + work.length + changed.length + wrong.length === 0 && (
              <Notice tone="ok">
                {w.nothingWaiting} <a href="/penyusunan">{w.toDrafting}</a>
              </Notice>
            )}
            {work.length > 0 && (
              <Card title={draftingWordsOf(context.language).waits} id="naskah" flush>
                <WorkList items={work} language={context.language} />
                {workTotal > work.length && (
                  <p class="border-t border-line p-4">
                    <a href="/penyusunan">{fill(w.allWaiting, { n: workTotal })}</a>
                  </p>
                )}
              </Card>
            )}
            <OfficialChanges context={context} items={changed} dismissed={[]} />
            {reading.length > 0 && (
              <Card title={w.reading} id="dibaca" flush>
                <ul class="waiting-list">
                  {reading.map((b) => (
                    <Waiting
                      key={b.id}
                      href={`/baca/${b.id}`}
                      icon="wait"
                      name={batchTitle(b.files, words.readPage.more)}
                      under={words.batchState[b.state]}
                    />
                  ))}
                </ul>
              </Card>
            )}
            {toKeep.length > 0 && (
              <Card title={w.toKeep} id="menunggu" flush>
                <ul class="waiting-list">
                  {toKeep.map((b) => (
                    <Waiting
                      key={b.id}
                      href={`/baca/${b.id}`}
                      icon="doubt"
                      name={batchTitle(b.files, words.readPage.more)}
                      under={`${fill(w.draftsLeft, { left: b.drafts - b.kept, drafts: b.drafts })} · ${momentText(b.createdAt, context.language)}`}
                    />
                  ))}
                </ul>
              </Card>
            )}
            {wrong.length > 0 && (
              <Card title={w.withErrors} id="salah" flush>
                <ul class="waiting-list">
                  {wrong.map((a) => (
                    <li key={a.id}>
                      <a href={`/perjanjian/${a.id}`} class="waiting">
                        <span class="min-w-0">
                          <span class="block font-semibold wrap-anywhere">{a.unit}</span>
                          <span class="block text-[0.875rem] text-soft">{a.year ?? words.unknownYear}</span>
                        </span>
                        <span class="ml-auto self-center">
                          <Counts words={words} counts={{ ...a.counts, warning: 0, note: 0 }} />
                        </span>
                      </a>
                    </li>
                  ))}
                </ul>
                {wrongTotal > wrong.length && (
                  <p class="px-4 pb-4">
                    <a href="/perjanjian?temuan=error">{fill(w.allWithErrors, { n: wrongTotal })}</a>
                  </p>
                )}
              </Card>
            )}
          </div>
          <Card title={w.kept} id="tersimpan">
            <p class="text-3xl font-semibold">{keptTotal}</p>
            <p>
              <a href="/perjanjian">{w.toAgreements}</a>
            </p>
          </Card>
        </div>
      )}
    </Frame>
  )
}
