import type { HelpWords } from '../id/help.ts'

/** The user's guide in short, as the page /bantuan tells it. */
export const help: HelpWords = {
  title: 'Help',
  parts: [
    {
      id: 'membaca',
      title: 'Reading documents',
      lines: [
        'Open Read documents, then drop files on the page or choose them. Several at once are fine, and so is one ZIP.',
        'PDF, DOCX, XLSX, JPEG, PNG, TIFF and TXT can be read; scans take some seconds a page.',
        'One file that is broken or locked does not stop the others. The reason stands beside its name.',
      ],
    },
    {
      id: 'memeriksa',
      title: 'Reviewing what was read',
      lines: [
        'Put the cursor into a field: its place on the picture of the page is outlined.',
        'Look at these first lists the fields that are in doubt. Correct them, or press It is right.',
        'Error blocks signing; Check needs a correction or a reason; Note is only a reminder.',
        'Changes save themselves. Press ? for the list of keys.',
      ],
    },
    {
      id: 'menyimpan',
      title: 'Keeping and taking away',
      lines: [
        'Keep the agreement moves it to the list of agreements. The very same content is not kept twice.',
        'The list’s filters stand in its address, so the address can be sent to a colleague.',
        'PDF is the official form, DOCX is for editing, XLSX holds the annex, JSON is for other programs.',
      ],
    },
  ],
}
