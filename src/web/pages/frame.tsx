import type { ComponentChildren } from 'preact'
import { HtmlDocument } from '../kit/html-document.tsx'
import { Brand, Shell } from '../kit/shell.tsx'
import { accountWordsOf } from './account-words.ts'
import { trailWordsOf } from './deed-sentence.ts'
import { draftingWordsOf } from './drafting-words.ts'
import { type PageContext, wordsOf } from './page-context.ts'
import { planWordsOf } from './plan-words.ts'
import { AccountMenu, Switches } from './switches.tsx'

type FrameProps = {
  readonly context: PageContext
  readonly title: string
  readonly islands?: boolean
  readonly refresh?: number | undefined
  readonly children: ComponentChildren
}

const Outer = ({ context, title, islands, refresh, children }: FrameProps) => (
  <HtmlDocument
    title={`${title} — ${wordsOf(context.language).product}`}
    language={context.language}
    theme={context.theme}
    files={context.files}
    islands={islands ?? false}
    refresh={refresh}
    csrf={context.csrf}
  >
    {children}
  </HtmlDocument>
)

/** Parts of the navigation whose pages have addresses of more than one kind. */
const PLANS = ['/rencana', '/anggaran'] as const
const DRAFTING = ['/penyusunan', '/penjenjangan'] as const
const AGREEMENTS = ['/perjanjian', '/pohon', '/buku'] as const

/** A page of somebody who is signed in: navigation at its side. */
export const Frame = (props: FrameProps) => {
  const { context, children } = props
  const words = wordsOf(context.language)
  const current = (...starts: readonly string[]) =>
    starts.some((start) => (start === '/' ? context.here === '/' : context.here.startsWith(start)))
  return (
    <Outer {...props}>
      <Shell
        brand={{ name: words.product, under: context.reader?.office ?? '', href: '/' }}
        navLabel={words.navigation}
        skipLabel={words.skip}
        moreLabel={words.moreNavigation}
        items={[
          { label: words.home, href: '/', icon: 'home', current: current('/') },
          ...(context.reader?.may.keep
            ? [{ label: words.read, href: '/baca', icon: 'read' as const, current: current('/baca') }]
            : []),
          {
            label: draftingWordsOf(context.language).nav,
            href: '/penyusunan',
            icon: 'repair',
            current: current(...DRAFTING),
          },
          { label: words.agreements, href: '/perjanjian', icon: 'agreements', current: current(...AGREEMENTS) },
          { label: planWordsOf(context.language).nav, href: '/rencana', icon: 'plans', current: current(...PLANS) },
          {
            label: planWordsOf(context.language).libraryNav,
            href: '/indikator',
            icon: 'indicators',
            current: current('/indikator'),
          },
          { label: words.organisation, href: '/organisasi', icon: 'organisation', current: current('/organisasi') },
          { label: words.officials, href: '/pejabat', icon: 'officials', current: current('/pejabat') },
          ...(context.reader?.may.administer
            ? [
                {
                  label: accountWordsOf(context.language).users,
                  href: '/pengguna',
                  icon: 'users',
                  current: current('/pengguna'),
                } as const,
              ]
            : []),
          ...(context.reader?.may.audit
            ? [
                {
                  label: trailWordsOf(context.language).page.nav,
                  href: '/jejak',
                  icon: 'trail' as const,
                  current: current('/jejak'),
                },
              ]
            : []),
        ]}
        foot={<AccountMenu context={context} />}
      >
        {children}
      </Shell>
    </Outer>
  )
}

/** A page of nobody yet: sign-in, set-up, and errors before either. */
export const LoneFrame = (props: FrameProps) => {
  const words = wordsOf(props.context.language)
  return (
    <Outer {...props}>
      <div class="alone">
        <a href="#isi" class="skip">
          {words.skip}
        </a>
        <main id="isi" tabIndex={-1}>
          <div class="mx-auto grid grid-cols-1 max-w-xl gap-6">
            <div class="mx-auto">
              <Brand name={words.product} under="Perjanjian Kinerja" href="/" />
            </div>
            {props.children}
          </div>
        </main>
        <footer class="flex flex-wrap justify-center gap-x-6 gap-y-2">
          <Switches context={props.context} />
        </footer>
      </div>
    </Outer>
  )
}
