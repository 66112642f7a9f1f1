import { h, hydrate } from 'preact'

/** Each island's code, loaded when its place is seen. */
const ISLANDS: Readonly<Record<string, () => Promise<(props: never) => unknown>>> = {
  review: async () => (await import('./review/review.tsx')).Review as (props: never) => unknown,
  'batch-progress': async () => (await import('./batch-progress.tsx')).BatchProgress as (props: never) => unknown,
  'unit-tree': async () => (await import('./tree/unit-tree.tsx')).UnitTree as (props: never) => unknown,
  'similar-indicators': async () =>
    (await import('./similar-indicators.tsx')).SimilarIndicators as (props: never) => unknown,
  'matrix-keys': async () => (await import('./matrix-keys.tsx')).MatrixKeys as (props: never) => unknown,
  'performance-tree': async () =>
    (await import('./performance-tree/performance-tree.tsx')).PerformanceTree as (props: never) => unknown,
  'book-form': async () => (await import('./book-form.tsx')).BookForm as (props: never) => unknown,
  'paper-progress': async () => (await import('./paper-progress.tsx')).PaperProgress as (props: never) => unknown,
  'drop-zone': async () => (await import('./drop-zone.tsx')).DropZone as (props: never) => unknown,
}

const wake = async (island: HTMLElement): Promise<void> => {
  const load = ISLANDS[island.dataset['island'] ?? '']
  const root = island.querySelector<HTMLElement>('[data-island-root]')
  const data = island.querySelector('script[type="application/json"]')
  if (!load || !root || !data) return
  const component = await load()
  hydrate(h(component as never, JSON.parse(data.textContent ?? '{}')), root)
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue
      seen.unobserve(target)
      void wake(target as HTMLElement)
    }
  },
  { rootMargin: '200px' },
)

for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) seen.observe(island)
