import type { Edition } from '../../contract/plan-view.ts'
import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { Notice } from '../kit/notice.tsx'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import type { Problems } from './plan-forms.tsx'
import { TrailLink } from './trail-link.tsx'

type LastChangeProps = { readonly context: PageContext; readonly view: Edition; readonly w: PlanWords }

/** Who changed it last and, for auditors, the way to all its changes. */
export const LastChange = ({ context, view, w }: LastChangeProps) => (
  <>
    <p class="mt-3 text-[0.875rem] text-soft">
      {fill(w.changedBy, { who: view.editedBy, when: momentText(view.editedAt, context.language) })}
    </p>
    {context.reader?.may.audit && <TrailLink context={context} thing={view.id} />}
  </>
)

type EditionNoticesProps = {
  /** Null where there is nothing kept yet. */
  readonly view: Edition | null
  readonly saved: boolean
  readonly problems: Problems
  readonly w: PlanWords
}

/** What came of the last form, and whose it is where the reader may only look. */
export const EditionNotices = ({ view, saved, problems, w }: EditionNoticesProps) => (
  <>
    {saved && <Notice tone="ok">{w.saved}</Notice>}
    {problems['whole'] && <Notice tone="error">{problems['whole']}</Notice>}
    {view && !view.mayChange && <Notice tone="note">{fill(w.readOnly, { office: view.office })}</Notice>}
  </>
)
