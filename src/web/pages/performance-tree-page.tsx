import type { PerformanceTreeView } from '../../contract/performance-tree-view.ts'
import { fill } from '../../words/fill.ts'
import { PerformanceTree } from '../islands/performance-tree/performance-tree.tsx'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Island } from '../kit/island.tsx'
import { Notice } from '../kit/notice.tsx'
import { treeSpeech } from '../tree/speech.ts'
import { TREE, type TreeState, treeAddress, treeQuery } from '../tree/tree-address.ts'
import { treeFinder } from '../tree/tree-finder.ts'
import { type TreeModel, treeModel } from '../tree/tree-model.ts'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { TreeFilters } from './tree-filters.tsx'
import { TreeHits } from './tree-hits.tsx'
import { TreeLegend } from './tree-legend.tsx'
import { TreeList } from './tree-list.tsx'
import { TreePath } from './tree-path.tsx'

export type PerformanceTreePageProps = {
  readonly context: PageContext
  readonly view: PerformanceTreeView
  readonly state: TreeState
}

const Ways = ({ model, state }: { readonly model: TreeModel; readonly state: TreeState }) => {
  const w = model.speech.tree
  return (
    <div class="no-print flex flex-wrap items-center gap-2">
      <nav aria-label={w.shown} class="mr-auto flex gap-1">
        {(['picture', 'list'] as const).map((shown) => (
          <a
            key={shown}
            href={treeAddress({ ...state, shown })}
            aria-current={state.shown === shown ? 'page' : undefined}
            class="pt-way"
          >
            {w.shownAs[shown]}
          </a>
        ))}
      </nav>
      {(['svg', 'pdf'] as const).map((format) => (
        <LinkButton
          key={format}
          href={`${TREE}.${format}${treeQuery({ ...state, search: '', shown: 'picture' })}`}
          icon="download"
          download
        >
          {fill(w.download, { format: format.toUpperCase() })}
        </LinkButton>
      ))}
    </div>
  )
}

const Nothing = ({ context, view }: { readonly context: PageContext; readonly view: PerformanceTreeView }) => {
  const w = treeSpeech(context.language).tree
  const isEmpty = view.offices.length === 0
  return (
    <Card>
      <EmptyState icon="tree" title={isEmpty ? w.emptyTitle : w.noneTitle}>
        <p class="max-w-md text-soft">{isEmpty ? w.emptyLead : w.noneLead}</p>
        {isEmpty && context.reader?.may.keep ? (
          <LinkButton look="primary" icon="read" href="/baca">
            {wordsOf(context.language).read}
          </LinkButton>
        ) : (
          !isEmpty && <LinkButton href={TREE}>{w.clear}</LinkButton>
        )}
      </EmptyState>
    </Card>
  )
}

const Tree = ({ context, view, state }: PerformanceTreePageProps) => {
  const model = treeModel(view, treeSpeech(context.language))
  const w = model.speech.tree
  const hits = state.search === '' ? [] : treeFinder(model)(state.search)
  return (
    <>
      <Ways model={model} state={state} />
      {state.shown === 'picture' && (
        <div class="tree-small-screen no-print">
          <Notice tone="note">
            {w.onPhone} <a href={treeAddress({ ...state, shown: 'list' })}>{w.toList}</a>
          </Notice>
        </div>
      )}
      <TreePath model={model} state={state} />
      {state.search !== '' && <TreeHits model={model} state={state} hits={hits} />}
      <TreeLegend model={model} state={state} />
      {state.shown === 'list' ? (
        <TreeList model={model} state={state} hits={new Set(hits)} />
      ) : (
        <Island name="performance-tree" props={{ view: { ...view, offices: [] }, state, hits, speech: model.speech }}>
          <PerformanceTree view={view} state={state} hits={hits} speech={model.speech} />
        </Island>
      )}
    </>
  )
}

/** The performance tree of an office and year as a picture or a list, as its address says. */
export const PerformanceTreePage = ({ context, view, state }: PerformanceTreePageProps) => {
  const w = treeSpeech(context.language).tree
  const { nodes } = view.tree
  const of = (kind: string) => nodes.filter((n) => n.kind === kind).length
  const counts = { objectives: of('objective'), indicators: of('indicator'), units: view.agreements.length }
  const isThere = nodes.length > 0
  return (
    <Frame context={context} title={w.title} islands={isThere && state.shown === 'picture'}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: wordsOf(context.language).agreements, href: '/perjanjian' }, { label: w.title }]}
      />
      <div class="mb-4">
        <h1>{[w.title, ...(isThere ? [view.office, view.year ?? w.noYear] : [])].join(' · ')}</h1>
        <p class="text-soft">{isThere ? fill(w.counts, counts) : w.lead}</p>
      </div>
      <div class="grid grid-cols-1 gap-4">
        {view.offices.length > 0 && (
          <search class="no-print">
            <TreeFilters view={view} state={state} language={context.language} />
          </search>
        )}
        {isThere ? <Tree context={context} view={view} state={state} /> : <Nothing context={context} view={view} />}
      </div>
    </Frame>
  )
}
