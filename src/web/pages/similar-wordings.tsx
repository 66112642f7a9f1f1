import type { SimilarRow } from '../../contract/plan-view.ts'
import { SimilarIndicators, type SimilarIndicatorsProps } from '../islands/similar-indicators.tsx'
import { Island } from '../kit/island.tsx'
import type { PageContext } from './page-context.ts'

type Props = { readonly context: PageContext; readonly input: string; readonly similar: readonly SimilarRow[] }

/** Entries of the library like the wording in an input; without script those that the server found when it was saved. */
export const SimilarWordings = ({ context, input, similar }: Props) => {
  const props: SimilarIndicatorsProps = { language: context.language, input, similar }
  return (
    <Island name="similar-indicators" props={props}>
      <SimilarIndicators {...props} />
    </Island>
  )
}
