import type { HelpWords } from '../id/help.ts'

/** The user's guide in short, as the page /bantuan tells it. */
export const help: HelpWords = {
  title: 'Help',
  parts: [
    {
      id: 'membaca',
      title: 'Reading documents',
      lines: [
        'Open “Read documents”, then drop files on the page or choose them. Several at once are fine, and so is one ZIP.',
        'PDF, DOCX, XLSX, JPEG, PNG, TIFF and TXT can be read; scans take some seconds a page.',
        'One file that is broken or locked does not stop the others. The reason stands beside its name.',
      ],
    },
    {
      id: 'memeriksa',
      title: 'Reviewing what was read',
      lines: [
        'Put the cursor into a field: its place on the picture of the page is outlined.',
        '“Look at these first” lists the fields that are in doubt. Correct them, or press “It is right”.',
        '“Error” blocks signing; “Check” needs a correction or a reason; “Note” is only a reminder.',
        'Changes save themselves. Press ? for the list of keys.',
      ],
    },
    {
      id: 'menyimpan',
      title: 'Keeping and taking away',
      lines: [
        '“Keep the agreement” moves it to the list of agreements. The very same content is not kept twice.',
        'The list’s filters stand in its address, so the address can be sent to a colleague.',
        'PDF is the official form, DOCX is for editing, XLSX holds the annex, JSON is for other programs.',
      ],
    },
    {
      id: 'menyusun',
      title: 'Drawing agreements up',
      lines: [
        'In “Drawing up”, press “Open the year”: every unit gets a working copy with last year’s rows, to be confirmed.',
        'Cells from Excel and Word can be pasted; the document as it will print changes beside them.',
        'What is wrong is put right, warnings get a reason, carried rows are confirmed; then say that it is checked.',
        'A copy that was returned stands first on the home page, with the reason at its row.',
      ],
    },
    {
      id: 'menandatangani',
      title: 'Signing',
      lines: [
        'What waits for your signature stands on the home page. Read the PDF, choose a certificate, type its password.',
        'The first party signs, then the superior. If you do not agree, return it with a reason from the copy’s page.',
        'After the first signature nothing changes any more; a change is a new version with new signatures.',
        'The QR code on each page leads anybody to what is known of the document, without an account.',
      ],
    },
    {
      id: 'peran',
      title: 'Roles and people',
      lines: [
        'A role holds for a unit and all below it; see yours in the account menu, My roles.',
        'An official signs for exactly the unit that the role was given for.',
        'Administrators invite people under Users, and note who holds which post on the unit’s page or by an Excel workbook.',
      ],
    },
  ],
}
