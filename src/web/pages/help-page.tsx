import { Card } from '../kit/card.tsx'
import { Frame } from './frame.tsx'
import { helpOf } from './help-text.ts'
import type { PageContext } from './page-context.ts'

/** The user's guide in short. */
export const HelpPage = ({ context }: { readonly context: PageContext }) => {
  const help = helpOf(context.language)
  return (
    <Frame context={context} title={help.title}>
      <div class="grid grid-cols-1 max-w-3xl gap-4">
        <h1>{help.title}</h1>
        {help.parts.map((part) => (
          <Card key={part.title} title={part.title} id={part.id}>
            <ul class="grid list-disc gap-1.5 pl-5">
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </Frame>
  )
}
