import { bindScanSchema, takePrintSchema } from '../paper.ts'
import { endpoint, json } from './endpoint.ts'
import { byId, none } from './parameters.ts'
import { signingSchema } from './signing-views.ts'

const answer = json('Signing', signingSchema)
const common = { tag: 'copies', access: 'reader', params: byId, query: none } as const
const pdf = { kind: 'file', status: 200, mediaTypes: ['application/pdf'] } as const

/** Signing on paper: the print that is signed, and the scan of it that is read back, compared and bound. */
export const PAPER = {
  takePrint: endpoint({
    ...common,
    id: 'takePrint',
    method: 'post',
    path: '/copies/{id}/print',
    summary: {
      id: 'Ambil cetakan untuk ditandatangani di atas kertas; isi naskah membeku',
      en: 'Take the print to be signed on paper; the content freezes',
    },
    body: { kind: 'json', of: { name: 'NewPrint', schema: takePrintSchema } },
    answer,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'conflict/stale-revision',
      'copy/no-such-step',
      'copy/unmet',
      'paper/print-out',
      'agreement/no-party',
      'typesetting/failed',
    ],
  }),
  getPrint: endpoint({
    ...common,
    id: 'getPrint',
    method: 'get',
    path: '/copies/{id}/print',
    summary: { id: 'Cetakan yang ditandatangani, apa adanya', en: 'The print that is signed, to the byte' },
    body: null,
    answer: pdf,
    problems: ['not-found'],
  }),
  withdrawPrint: endpoint({
    ...common,
    id: 'withdrawPrint',
    method: 'delete',
    path: '/copies/{id}/print',
    summary: { id: 'Kembalikan cetakan yang belum ditandatangani', en: 'Give an unsigned print back' },
    body: null,
    answer,
    problems: ['not-found', 'access/forbidden', 'copy/no-such-step', 'paper/no-print', 'paper/scan-there'],
  }),
  uploadScan: endpoint({
    ...common,
    id: 'uploadScan',
    method: 'post',
    path: '/copies/{id}/scan',
    summary: {
      id: 'Unggah pindaian kertas yang sudah ditandatangani; dibaca ulang dan dibandingkan',
      en: 'Upload the scan of the signed sheet; it is read back and compared',
    },
    body: { kind: 'files', field: 'files' },
    answer,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'input/too-large',
      'copy/no-such-step',
      'paper/no-print',
      'paper/form',
      'file/empty',
      'file/too-large',
      'file/broken',
      'file/too-many-pages',
      'file/too-slow',
      'file/reader-crashed',
    ],
  }),
  getScan: endpoint({
    ...common,
    id: 'getScan',
    method: 'get',
    path: '/copies/{id}/scan',
    summary: { id: 'Pindaian yang tersimpan, apa adanya', en: 'The scan that is kept, to the byte' },
    body: null,
    answer: pdf,
    problems: ['not-found'],
  }),
  discardScan: endpoint({
    ...common,
    id: 'discardScan',
    method: 'delete',
    path: '/copies/{id}/scan',
    summary: { id: 'Buang pindaian yang keliru', en: 'Discard a wrong scan' },
    body: null,
    answer,
    problems: ['not-found', 'access/forbidden', 'copy/no-such-step', 'paper/no-print'],
  }),
  bindScan: endpoint({
    ...common,
    id: 'bindScan',
    method: 'post',
    path: '/copies/{id}/scan/binding',
    summary: {
      id: 'Nyatakan bahwa pindaian ini perjanjian yang ditandatangani',
      en: 'Say that this scan is the signed agreement',
    },
    body: { kind: 'json', of: { name: 'ScanBinding', schema: bindScanSchema } },
    answer,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'copy/no-such-step',
      'copy/unmet',
      'paper/no-print',
      'paper/not-read',
      'paper/differs',
      'paper/reason-missing',
    ],
  }),
} as const
