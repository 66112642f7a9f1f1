import type { Origin } from '../../../core/agreement/reading.ts'
import { fill } from '../../../words/fill.ts'
import { useReview } from './review-context.ts'
import type { ReviewFile } from './review-props.ts'

type PictureProps = {
  readonly files: readonly ReviewFile[]
  readonly origins: readonly Origin[]
  /** The value under the cursor, if its place is known. */
  readonly here: Origin | null
}

const PIXELS = 1000
const MARGIN = 2.5

/** Address of a page's picture. */
export const pictureOf = (file: ReviewFile, page: number): string =>
  `/berkas/${file.id}/halaman/${page}.png?w=${PIXELS}`

/** The first page of the agreement that has a picture, shown until the cursor says which; texts and Word files have none. */
export const firstPage = (origins: readonly Origin[], files: readonly ReviewFile[]): Origin | null =>
  origins
    .filter((o) => files[o.file]?.pages[o.page - 1] !== undefined)
    .reduce<Origin | null>((a, b) => (a && (a.file - b.file || a.page - b.page) <= 0 ? a : b), null)

/** The page that a value was read from, with the value outlined on it. Coordinates are points of the page. */
export const PagePicture = ({ files, origins, here }: PictureProps) => {
  const { words } = useReview()
  const shown = here && files[here.file]?.pages[here.page - 1] ? here : firstPage(origins, files)
  const file = shown && files[shown.file]
  const size = shown && file?.pages[shown.page - 1]
  if (!shown || !file || !size) return null
  const { width, height } = size
  const box = here === shown ? here.box : null
  const names = { name: file.name, page: shown.page }
  return (
    <figure class="picture">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section class="picture-scroll" tabIndex={0} aria-label={fill(words.pageOf, names)}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={fill(words.pagePicture, names)}>
          <rect width={width} height={height} fill="#fff" />
          <image href={pictureOf(file, shown.page)} width={width} height={height} />
          {box && (
            <rect
              class="picture-box"
              x={box.x0 - MARGIN}
              y={box.y0 - MARGIN}
              width={box.x1 - box.x0 + 2 * MARGIN}
              height={box.y1 - box.y0 + 2 * MARGIN}
              rx="2"
            />
          )}
        </svg>
      </section>
      <figcaption>
        <a href={pictureOf(file, shown.page)}>{fill(words.pageOf, names)}</a>
      </figcaption>
    </figure>
  )
}
