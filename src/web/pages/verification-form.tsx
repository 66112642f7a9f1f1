import { fill } from '../../words/fill.ts'
import type { VerificationWords } from '../../words/id/verification.ts'
import { Button } from '../kit/button.tsx'

type Props = {
  readonly words: VerificationWords
  readonly limitMb: number
  readonly lead: string
  /** The code of what the file is compared with, where it is known. */
  readonly code: string | null
}

/** Takes a PDF from anybody, to be judged and compared; without script. */
export const VerificationForm = ({ words: w, limitMb, lead, code }: Props) => (
  <form method="post" action="/keaslian" enctype="multipart/form-data" class="grid grid-cols-1 gap-4">
    <p class="text-soft">{lead}</p>
    {code !== null && <input type="hidden" name="kode" value={code} />}
    <div>
      <label for="berkas" class="font-semibold">
        {w.file}
      </label>
      <p id="berkas-petunjuk" class="text-[0.875rem] text-soft">
        {fill(w.fileHint, { mb: limitMb })}
      </p>
      <input
        id="berkas"
        type="file"
        name="files"
        accept=".pdf,application/pdf"
        required
        aria-describedby="berkas-petunjuk"
        class="mt-1 w-full rounded-md border border-line-strong p-2"
      />
    </div>
    <Button look="primary" wide>
      {w.submit}
    </Button>
  </form>
)
