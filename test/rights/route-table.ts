import type { Right } from '../../src/core/access/role.ts'
import { PASSWORD } from '../app-world.ts'
import { DIPA, ENTRY, RENSTRA } from '../plans.ts'
import { agreementsOf } from './two-provinces.ts'
import type { Things } from './walk-world.ts'

/** A request that passes every check of its form, so that rights alone decide: its address, and what it sends. */
export type Call = {
  readonly path: (t: Things) => string | Promise<string>
  readonly json?: (t: Things) => unknown
  readonly form?: (t: Things) => Readonly<Record<string, string>>
  readonly file?: (t: Things) => readonly [string, unknown]
}

/**
 * Who may call a route. `open`: everybody. `exit`: everybody, and it leads to the sign-in. `reader`: whoever
 * is signed in; lists show what is theirs. `anywhere`: whoever has the right somewhere. A thing: whoever has the right where
 * it belongs; it is forbidden to others in its scope, and not found by those out of it. `managed`: the same, but forbidden to
 * whoever has the right nowhere. `missing`: whoever is signed in, and it is not there. `off`: not there for anybody in this
 * configuration.
 */
export type Access =
  | { readonly for: 'open' | 'exit' | 'reader' | 'missing' | 'off' }
  | { readonly for: 'anywhere'; readonly right: Right }
  | { readonly for: 'thing' | 'managed'; readonly right: Right }

export type Row = Access & Call

const at = (path: string): Call => ({ path: () => path })
const open = (path: string, more: Partial<Call> = {}): Row => ({ for: 'open', ...at(path), ...more })
const exit = (path: string, more: Partial<Call> = {}): Row => ({ for: 'exit', ...at(path), ...more })
const reader = (path: string, more: Partial<Call> = {}): Row => ({ for: 'reader', ...at(path), ...more })
const anywhere = (right: Right, path: string, more: Partial<Call> = {}): Row => ({
  for: 'anywhere',
  right,
  ...at(path),
  ...more,
})
const thing = (right: Right, path: Call['path'], more: Partial<Call> = {}): Row => ({
  for: 'thing',
  right,
  path,
  ...more,
})

const off = (path: string): Row => ({ for: 'off', ...at(path) })
const missing = (path: string, more: Partial<Call> = {}): Row => ({ for: 'missing', ...at(path), ...more })
const managed = (path: Call['path'], more: Partial<Call> = {}): Row => ({
  for: 'managed',
  right: 'administer',
  path,
  ...more,
})

const NOBODYS = '0190d1a2-0000-7000-8000-000000000001'
const ADMINISTRATOR = { username: 'ratna', password: PASSWORD }
const stale = { revision: 999, edits: [{ kind: 'set', at: 'place', text: 'Kota Teladan' }] }

/**
 * Every route of the door, pages and API alike, one line each, by method and pattern as Hono has them. A route without a
 * line fails the walk (walk.test.ts), and so does a line without a route.
 */
export const ROUTES: Readonly<Record<string, Row>> = {
  'GET /aset/*': open('/aset/assets/app-B1a2C3d4.js'),
  'GET /siapkan': exit('/siapkan'),
  'POST /siapkan': open('/siapkan', { form: () => ({ office: '' }) }),
  'GET /masuk': open('/masuk'),
  'POST /masuk': open('/masuk', { form: () => ADMINISTRATOR }),
  'POST /keluar': exit('/keluar', { form: () => ({}) }),
  'POST /bahasa': open('/bahasa', { form: () => ({ bahasa: 'id' }) }),
  'POST /tampilan': open('/tampilan', { form: () => ({ tampilan: '' }) }),

  'GET /keaslian': open('/keaslian'),
  'POST /keaslian': open('/keaslian', { file: () => ['a.pdf', '{}'] }),
  'GET /keaslian/:code': off('/keaslian/tidak-ada'),
  'GET /api/v1/verification/:code': off('/api/v1/verification/tidak-ada'),
  'POST /api/v1/verification': open('/api/v1/verification', { file: () => ['a.pdf', '{}'] }),

  'GET /masuk/kode': exit('/masuk/kode'),
  'POST /masuk/kode': exit('/masuk/kode', { form: () => ({}) }),
  'GET /masuk/lupa': open('/masuk/lupa'),
  'POST /masuk/lupa': open('/masuk/lupa', { form: () => ({}) }),
  'GET /masuk/sso': off('/masuk/sso'),
  'GET /masuk/sso/kembali': off('/masuk/sso/kembali'),
  'GET /undangan/:token': open('/undangan/tidak-ada'),
  'POST /undangan/:token': open('/undangan/tidak-ada', { form: () => ({}) }),
  'GET /setel-ulang/:token': open('/setel-ulang/tidak-ada'),
  'POST /setel-ulang/:token': open('/setel-ulang/tidak-ada', { form: () => ({}) }),

  'GET /akun': reader('/akun'),
  'POST /akun/surel': reader('/akun/surel', { form: () => ({}) }),
  'POST /akun/sandi': reader('/akun/sandi', { form: () => ({}) }),
  'GET /akun/dua-langkah': reader('/akun/dua-langkah'),
  'POST /akun/dua-langkah': reader('/akun/dua-langkah', { form: () => ({}) }),
  'POST /akun/dua-langkah/aktifkan': reader('/akun/dua-langkah/aktifkan', { form: () => ({}) }),
  'POST /akun/perangkat/keluarkan': missing('/akun/perangkat/keluarkan', { form: () => ({}) }),
  'POST /akun/perangkat/keluarkan-lainnya': reader('/akun/perangkat/keluarkan-lainnya', { form: () => ({}) }),

  'GET /akun/sertifikat': reader('/akun/sertifikat'),
  'POST /akun/sertifikat': reader('/akun/sertifikat', { file: () => ['a.p12', 'bukan'] }),
  'POST /akun/sertifikat/hapus': missing('/akun/sertifikat/hapus', { form: () => ({ id: 'tidak-ada' }) }),
  'GET /api/v1/account/certificates': reader('/api/v1/account/certificates'),
  'POST /api/v1/account/certificates': reader('/api/v1/account/certificates', { json: () => ({}) }),
  'DELETE /api/v1/account/certificates/:id': missing('/api/v1/account/certificates/tidak-ada'),

  'GET /pengguna': anywhere('administer', '/pengguna'),
  'GET /pengguna/undang': anywhere('administer', '/pengguna/undang'),
  'POST /pengguna/undang': anywhere('administer', '/pengguna/undang', { form: () => ({}) }),
  'GET /pengguna/:id': managed((t) => `/pengguna/${t.user}`),
  'POST /pengguna/:id/tautan': managed((t) => `/pengguna/${t.user}/tautan`, { form: () => ({}) }),
  'POST /pengguna/:id/nonaktifkan': managed((t) => `/pengguna/${t.user}/nonaktifkan`, { form: () => ({}) }),
  'POST /pengguna/:id/aktifkan': managed((t) => `/pengguna/${t.user}/aktifkan`, { form: () => ({}) }),
  'POST /pengguna/:id/keluarkan': managed((t) => `/pengguna/${t.user}/keluarkan`, { form: () => ({}) }),
  'POST /pengguna/:id/matikan-dua-langkah': managed((t) => `/pengguna/${t.user}/matikan-dua-langkah`, {
    form: () => ({}),
  }),

  'GET /': reader('/'),
  'GET /bantuan': reader('/bantuan'),
  'GET /perjanjian': reader('/perjanjian'),
  'GET /perjanjian/:id': thing('read', (t) => `/perjanjian/${t.agreement}`),
  'GET /perjanjian/:name{[0-9a-f-]{36}\\.[a-z]{3,4}}': thing('read', (t) => `/perjanjian/${t.agreement}.pdf`),
  'GET /perjanjian/:id/ubah': thing('draft', (t) => `/perjanjian/${t.agreement}/ubah`),
  'POST /perjanjian/:id/ubah': thing('draft', (t) => `/perjanjian/${t.agreement}/ubah`, {
    form: () => ({ reason: 'programme', note: 'Revisi DIPA ke-2.' }),
  }),
  'POST /perjanjian/:id/ubah/kesampingkan': thing('draft', (t) => `/perjanjian/${t.agreement}/ubah/kesampingkan`, {
    form: () => ({ reason: 'Masa jabatan tinggal sebulan.' }),
  }),
  'POST /perjanjian/:id/ubah/tawarkan': thing('draft', (t) => `/perjanjian/${t.agreement}/ubah/tawarkan`),
  'GET /perjanjian/:id/perubahan': thing('read', (t) => `/perjanjian/${t.agreement}/perubahan`),
  'GET /penyusunan/:id/perubahan': thing('read', (t) => `/penyusunan/${t.copy}/perubahan`),
  'GET /penyusunan': reader('/penyusunan'),
  'POST /penyusunan': thing('draft', (t) => `/penyusunan?unit=${t.unit}&tahun=2026`, {
    form: () => ({ do: 'open-year' }),
  }),
  'GET /penyusunan/mulai': thing('draft', (t) => `/penyusunan/mulai?dari=perjanjian:${t.agreement}`),
  'POST /penyusunan/mulai': thing('draft', () => '/penyusunan/mulai', {
    form: (t) => ({ dari: `perjanjian:${t.agreement}`, unit: t.unit, tahun: '2032' }),
  }),
  'GET /penjenjangan': thing('read', (t) => `/penjenjangan?unit=${t.unit}&tahun=2032`),
  'POST /penjenjangan': thing('read', (t) => `/penjenjangan?unit=${t.unit}&tahun=2032`, {
    form: () => ({ do: 'fill:last-year', revision: '999' }),
  }),
  'GET /penyusunan/:id': thing('read', (t) => `/penyusunan/${t.copy}`),
  'GET /penyusunan/:name{[0-9a-f-]{36}\\.pdf}': thing('read', (t) => `/penyusunan/${t.copy}.pdf`),
  'POST /penyusunan/:id': thing('read', (t) => `/penyusunan/${t.copy}`, { form: () => ({ do: 'save:' }) }),
  'POST /penyusunan/:id/langkah': thing('read', (t) => `/penyusunan/${t.copy}/langkah`, {
    form: () => ({ do: 'step:checked', revision: '999' }),
  }),
  'POST /penyusunan/:id/atasan': thing('draft', (t) => `/penyusunan/${t.copy}/atasan`, {
    form: () => ({ do: 'accept-all' }),
  }),
  'POST /penyusunan/:id/catatan': thing('read', (t) => `/penyusunan/${t.copy}/catatan`, {
    form: () => ({ do: 'comment', revision: '999', text: 'Mohon diperiksa.' }),
  }),
  'GET /berkas/:file/halaman/:page{\\d+\\.png}': thing('keep', (t) => `/berkas/${t.file}/halaman/1.png`),

  'GET /pohon': reader('/pohon'),
  'GET /pohon.svg': thing('read', (t) => `/pohon.svg?satker=${encodeURIComponent(t.office)}`),
  'GET /pohon.pdf': thing('read', (t) => `/pohon.pdf?satker=${encodeURIComponent(t.office)}`),

  'GET /buku': reader('/buku'),
  'GET /buku.pdf': thing('read', (t) => `/buku.pdf?satker=${encodeURIComponent(t.office)}&tahun=2025`),

  'GET /baca': reader('/baca'),
  'POST /baca': anywhere('keep', '/baca', { file: () => ['a.pdf', '{}'] }),
  'GET /baca/:batch': thing('keep', (t) => `/baca/${t.batch}`),
  'POST /baca/:batch': thing('keep', (t) => `/baca/${t.batch}`, { form: () => ({ do: 'cancel' }) }),
  'GET /baca/:id/progres': thing('keep', (t) => `/baca/${t.batch}/progres`),
  'GET /baca/:batch/:position{\\d+}': thing('keep', (t) => `/baca/${t.batch}/1`),
  'POST /baca/:batch/:position{\\d+}': thing('keep', (t) => `/baca/${t.batch}/1`, { form: () => ({ do: 'save:' }) }),

  'GET /pengguna/:id/peran': thing('administer', (t) => `/pengguna/${t.user}/peran`),
  'POST /pengguna/:id/peran': thing('administer', (t) => `/pengguna/${t.user}/peran`, {
    form: (t) => ({ do: 'give', role: 'official', unitId: t.unit, from: '2025-01-06' }),
  }),

  'GET /organisasi': reader('/organisasi'),
  'GET /organisasi/ekspor.xlsx': reader('/organisasi/ekspor.xlsx'),
  'GET /organisasi/templat.xlsx': reader('/organisasi/templat.xlsx'),
  'GET /organisasi/impor': reader('/organisasi/impor'),
  'POST /organisasi/impor': anywhere('administer', '/organisasi/impor', { file: () => ['a.xlsx', '{}'] }),
  // What somebody brought in is there for nobody else.
  'GET /organisasi/impor/:id': missing(`/organisasi/impor/${NOBODYS}`),
  'POST /organisasi/impor/:id': missing(`/organisasi/impor/${NOBODYS}`, { form: () => ({ base: 'x' }) }),
  'GET /organisasi/:id': reader('/organisasi', { path: (t) => `/organisasi/${t.unit}` }),
  'GET /pejabat': reader('/pejabat'),
  'GET /pejabat/:id': thing('read', (t) => `/pejabat/${t.official}`),
  'GET /organisasi/:id/gabung': thing('administer', (t) => `/organisasi/${t.unit}/gabung`),
  'POST /organisasi/:id/gabung': thing('administer', (t) => `/organisasi/${t.unit}/gabung`, {
    form: (t) => ({ ke: t.unit, mulai: '2025-01-06' }),
  }),
  'GET /organisasi/:id/kop': thing('administer', (t) => `/organisasi/${t.unit}/kop`),
  'POST /organisasi/:id/kop': thing('administer', (t) => `/organisasi/${t.unit}/kop`, { file: () => ['a.png', '{}'] }),
  'GET /organisasi/:id/lambang': missing('/organisasi', { path: (t) => `/organisasi/${t.unit}/lambang` }),
  'POST /organisasi/:id': thing('administer', (t) => `/organisasi/${t.unit}`, { form: () => ({ do: 'reopen' }) }),

  'GET /rencana': reader('/rencana'),
  'GET /rencana/baru': anywhere('plan', '/rencana/baru?jenis=renstra'),
  'POST /rencana/baru': anywhere('draft', '/rencana/baru', { form: () => ({ jenis: 'rkt' }) }),
  'GET /rencana/:id': thing('read', (t) => `/rencana/${t.plan}`),
  'POST /rencana/:id': thing('plan', (t) => `/rencana/${t.plan}`, {
    form: () => ({ do: 'save', at: 'kepala', edition: '999' }),
  }),
  'GET /rencana/:id/isian.xlsx': thing('read', (t) => `/rencana/${t.plan}/isian.xlsx`),
  'POST /rencana/impor': thing('plan', (t) => `/rencana/impor?rencana=${t.plan}`, { file: () => ['a.xlsx', '{}'] }),
  'GET /anggaran/:id/isian.xlsx': thing('read', (t) => `/anggaran/${t.budget}/isian.xlsx`),
  'POST /anggaran/impor': thing('draft', (t) => `/anggaran/impor?anggaran=${t.budget}`, {
    file: () => ['a.xlsx', '{}'],
  }),
  'GET /anggaran/:id': thing('read', (t) => `/anggaran/${t.budget}`),
  'POST /anggaran/:id': thing('draft', (t) => `/anggaran/${t.budget}`, { form: () => ({ edition: '999' }) }),
  'GET /indikator': reader('/indikator'),
  'GET /indikator/baru': anywhere('plan', '/indikator/baru'),
  'POST /indikator/baru': anywhere('plan', '/indikator/baru', { form: () => ({ text: 'Indeks contoh' }) }),
  'GET /indikator/:id': thing('read', (t) => `/indikator/${t.indicator}`),
  'POST /indikator/:id': thing('plan', (t) => `/indikator/${t.indicator}`, {
    form: () => ({ text: 'Indeks lain', edition: '999' }),
  }),

  'GET /jejak': anywhere('audit', '/jejak'),
  'GET /jejak/unduh/:format{csv|jsonl}': anywhere('audit', '/jejak/unduh/csv'),

  'GET /api/v1': open('/api/v1'),
  'GET /api/v1/openapi.json': open('/api/v1/openapi.json'),
  'GET /api/v1/interchange.schema.json': open('/api/v1/interchange.schema.json'),
  'GET /api/v1/health': open('/api/v1/health'),
  'GET /api/v1/ready': open('/api/v1/ready'),
  'POST /api/v1/session': open('/api/v1/session', { json: () => ADMINISTRATOR }),
  'GET /api/v1/session': reader('/api/v1/session'),
  'DELETE /api/v1/session': reader('/api/v1/session'),
  'GET /api/v1/offices': reader('/api/v1/offices'),

  'GET /api/v1/batches': reader('/api/v1/batches'),
  'POST /api/v1/batches': anywhere('keep', '/api/v1/batches', { file: () => ['a.pdf', '{}'] }),
  'GET /api/v1/batches/:id': thing('keep', (t) => `/api/v1/batches/${t.batch}`),
  'DELETE /api/v1/batches/:id': thing('keep', (t) => `/api/v1/batches/${t.batch}`),
  'POST /api/v1/batches/:id/keep': thing('keep', (t) => `/api/v1/batches/${t.keptBatch}/keep`, { json: () => ({}) }),
  'GET /api/v1/drafts/:id': thing('keep', (t) => `/api/v1/drafts/${t.draft}`),
  'PATCH /api/v1/drafts/:id': thing('keep', (t) => `/api/v1/drafts/${t.draft}`, { json: () => stale }),
  'DELETE /api/v1/drafts/:id': thing('keep', (t) => `/api/v1/drafts/${t.draft}?revision=999`),

  'GET /api/v1/book': reader('/api/v1/book'),
  'GET /api/v1/book/file': thing('read', (t) => `/api/v1/book/file?satker=${encodeURIComponent(t.office)}&year=2025`),
  'GET /api/v1/agreements': reader('/api/v1/agreements'),
  'GET /api/v1/agreements/:id': thing('read', (t) => `/api/v1/agreements/${t.agreement}`),
  'GET /api/v1/agreements/:id/files/:format': thing('read', (t) => `/api/v1/agreements/${t.agreement}/files/json`),
  'POST /api/v1/import': anywhere('keep', '/api/v1/import', { json: (t) => agreementsOf(t.officeOfCaller, 0, 1) }),

  'GET /api/v1/work': reader('/api/v1/work'),
  'GET /api/v1/units/:id/years/:year': thing('read', (t) => `/api/v1/units/${t.unit}/years/2026`),
  'POST /api/v1/units/:id/years/:year': thing('draft', (t) => `/api/v1/units/${t.unit}/years/2026`),
  'GET /api/v1/units/:id/years/:year/cascade': thing('read', (t) => `/api/v1/units/${t.unit}/years/2032/cascade`),
  'POST /api/v1/units/:id/years/:year/cascade': thing('read', (t) => `/api/v1/units/${t.unit}/years/2032/cascade`, {
    json: () => ({ revision: 999, fill: { kind: 'last-year' } }),
  }),
  'POST /api/v1/units/:id/years/:year/cascade/preview': thing(
    'read',
    (t) => `/api/v1/units/${t.unit}/years/2032/cascade/preview`,
    { json: () => ({ revision: 999, fill: { kind: 'last-year' } }) },
  ),
  'DELETE /api/v1/units/:id/years/:year/cascade/fills/:fill': missing(
    '/api/v1/units/tidak-ada/years/2032/cascade/fills/tidak-ada',
  ),
  'POST /api/v1/units/:id/copies': thing('draft', (t) => `/api/v1/units/${t.unit}/copies`, {
    json: () => ({ year: 2032, from: { kind: 'blank' } }),
  }),
  'POST /api/v1/agreements/:id/amendments': thing('draft', (t) => `/api/v1/agreements/${t.agreement}/amendments`, {
    json: () => ({ reason: 'programme', note: 'Revisi DIPA ke-2.' }),
  }),
  'POST /api/v1/agreements/:id/amendment-dismissal': thing(
    'draft',
    (t) => `/api/v1/agreements/${t.agreement}/amendment-dismissal`,
    { json: () => ({ reason: 'Masa jabatan tinggal sebulan.' }) },
  ),
  'DELETE /api/v1/agreements/:id/amendment-dismissal': thing(
    'draft',
    (t) => `/api/v1/agreements/${t.agreement}/amendment-dismissal`,
  ),
  'GET /api/v1/agreements/:id/difference': thing('read', (t) => `/api/v1/agreements/${t.agreement}/difference`),
  'GET /api/v1/official-changes': anywhere('draft', '/api/v1/official-changes'),
  'GET /api/v1/copies/:id/difference': thing('read', (t) => `/api/v1/copies/${t.copy}/difference`),
  'GET /api/v1/copies/:id': thing('read', (t) => `/api/v1/copies/${t.copy}`),
  'GET /api/v1/copies/:id/budget': thing('read', (t) => `/api/v1/copies/${t.copy}/budget`),
  'POST /api/v1/copies/:id/superior': thing('draft', (t) => `/api/v1/copies/${t.copy}/superior`, {
    json: () => ({ answer: 'accepted', change: null }),
  }),
  'PATCH /api/v1/copies/:id': thing('draft', (t) => `/api/v1/copies/${t.copy}`, { json: () => stale }),
  'DELETE /api/v1/copies/:id': thing('draft', async (t) => `/api/v1/copies/${await t.newCopy()}`),
  'POST /api/v1/copies/:id/marks': thing('read', (t) => `/api/v1/copies/${t.copy}/marks`, {
    json: () => ({ revision: 999, kind: 'comment', at: '', text: 'Mohon diperiksa.' }),
  }),
  'DELETE /api/v1/copies/:id/marks/:mark': thing(
    'draft',
    async (t) => `/api/v1/copies/${t.copy}/marks/${await t.newMark()}`,
  ),
  'POST /api/v1/copies/:id/steps': thing('read', (t) => `/api/v1/copies/${t.copy}/steps`, {
    json: () => ({ revision: 999, to: 'checked' }),
  }),

  'GET /penyusunan/:id/tanda-tangan': thing('read', (t) => `/penyusunan/${t.copy}/tanda-tangan`),
  'POST /penyusunan/:id/tanda-tangan': thing('read', (t) => `/penyusunan/${t.copy}/tanda-tangan`, {
    form: () => ({ revision: '999', party: 'first', cara: 'tersimpan', certificate: 'x', 'sandi-tersimpan': 'x' }),
  }),
  'GET /api/v1/copies/:id/signing': thing('read', (t) => `/api/v1/copies/${t.copy}/signing`),
  'GET /api/v1/copies/:id/file': thing('read', (t) => `/api/v1/copies/${t.copy}/file`),
  'POST /api/v1/copies/:id/signatures': thing('read', (t) => `/api/v1/copies/${t.copy}/signatures`, {
    json: () => ({
      revision: 999,
      party: 'first',
      credential: { kind: 'kept', certificateId: 'tidak-ada', passphrase: 'x' },
    }),
  }),

  'POST /penyusunan/:id/kertas': thing('draft', (t) => `/penyusunan/${t.copy}/kertas`, {
    form: () => ({ do: 'take', revision: '999' }),
  }),
  'POST /penyusunan/:id/pindaian': thing('draft', (t) => `/penyusunan/${t.copy}/pindaian`, {
    file: () => ['a.pdf', '{}'],
  }),
  'GET /penyusunan/:id/cetakan': missing('/penyusunan', { path: (t) => `/penyusunan/${t.copy}/cetakan` }),
  'GET /penyusunan/:id/pindaian': missing('/penyusunan', { path: (t) => `/penyusunan/${t.copy}/pindaian` }),
  'POST /api/v1/copies/:id/print': thing('draft', (t) => `/api/v1/copies/${t.copy}/print`, {
    json: () => ({ revision: 999 }),
  }),
  'GET /api/v1/copies/:id/print': missing('/api/v1/copies', { path: (t) => `/api/v1/copies/${t.copy}/print` }),
  'DELETE /api/v1/copies/:id/print': thing('draft', (t) => `/api/v1/copies/${t.copy}/print`),
  'POST /api/v1/copies/:id/scan': thing('draft', (t) => `/api/v1/copies/${t.copy}/scan`, {
    file: () => ['a.pdf', '{}'],
  }),
  'GET /api/v1/copies/:id/scan': missing('/api/v1/copies', { path: (t) => `/api/v1/copies/${t.copy}/scan` }),
  'DELETE /api/v1/copies/:id/scan': thing('draft', (t) => `/api/v1/copies/${t.copy}/scan`),
  'GET /penyusunan/:id/pindaian/:scan/:picture{\\d{1,6}-(?:cetakan|pindaian)\\.png}': missing('/penyusunan', {
    path: (t) => `/penyusunan/${t.copy}/pindaian/${NOBODYS}/0-pindaian.png`,
  }),
  'POST /api/v1/copies/:id/scan/judgement': thing('draft', (t) => `/api/v1/copies/${t.copy}/scan/judgement`, {
    json: () => ({ scan: 'x', difference: 0, verdict: 'same', reason: 'Sudah dibandingkan.' }),
  }),
  'POST /api/v1/copies/:id/scan/binding': thing('draft', (t) => `/api/v1/copies/${t.copy}/scan/binding`, {
    json: () => ({ scan: 'x', signedOn: '2026-01-06', confirmed: true }),
  }),

  'GET /api/v1/officials': reader('/api/v1/officials'),
  'GET /api/v1/officials/:id': thing('read', (t) => `/api/v1/officials/${t.official}`),
  'POST /api/v1/units/:id/tenures': thing('administer', (t) => `/api/v1/units/${t.unit}/tenures`, {
    json: () => ({ name: 'Wulan Contoh', capacity: 'definitive', from: '2025-01-06' }),
  }),
  'PATCH /api/v1/units/:id/tenures/:tenure': thing('administer', (t) => `/api/v1/units/${t.unit}/tenures/${t.tenure}`, {
    json: () => ({ until: '2024-12-30' }),
  }),
  'DELETE /api/v1/units/:id/tenures/:tenure': thing('administer', async (t) => {
    return `/api/v1/units/${t.unit}/tenures/${await t.newTenure()}`
  }),
  'GET /api/v1/account': reader('/api/v1/account'),
  'POST /api/v1/account/password': reader('/api/v1/account/password', { json: () => ({}) }),
  'POST /api/v1/account/email': reader('/api/v1/account/email', { json: () => ({}) }),
  'POST /api/v1/account/second-factor': reader('/api/v1/account/second-factor', { json: () => ({}) }),
  'POST /api/v1/account/second-factor/confirm': reader('/api/v1/account/second-factor/confirm', { json: () => ({}) }),
  'POST /api/v1/account/second-factor/remove': reader('/api/v1/account/second-factor/remove', { json: () => ({}) }),
  'POST /api/v1/account/recovery-codes': reader('/api/v1/account/recovery-codes', { json: () => ({}) }),
  'DELETE /api/v1/account/sessions/:id': missing('/api/v1/account/sessions/tidak-ada'),
  'DELETE /api/v1/account/sessions': reader('/api/v1/account/sessions'),
  'POST /api/v1/account/forgotten': open('/api/v1/account/forgotten', { json: () => ({}) }),
  'POST /api/v1/account/reset': open('/api/v1/account/reset', { json: () => ({}) }),
  'POST /api/v1/account/invitation': open('/api/v1/account/invitation', { json: () => ({}) }),

  'GET /api/v1/users': anywhere('administer', '/api/v1/users'),
  'POST /api/v1/users': anywhere('administer', '/api/v1/users', {
    json: (t) => ({ username: 'baru.contoh', name: 'Baru Contoh', office: t.officeOfCaller, role: 'planner' }),
  }),
  'GET /api/v1/users/:id': managed((t) => `/api/v1/users/${t.user}`),
  'POST /api/v1/users/:id/link': managed((t) => `/api/v1/users/${t.user}/link`, { json: () => ({}) }),
  'POST /api/v1/users/:id/disable': managed((t) => `/api/v1/users/${t.user}/disable`, { json: () => ({}) }),
  'POST /api/v1/users/:id/enable': managed((t) => `/api/v1/users/${t.user}/enable`, { json: () => ({}) }),
  'DELETE /api/v1/users/:id/sessions': managed((t) => `/api/v1/users/${t.user}/sessions`),
  'DELETE /api/v1/users/:id/second-factor': managed((t) => `/api/v1/users/${t.user}/second-factor`),

  'GET /api/v1/roster': reader('/api/v1/roster'),
  'GET /api/v1/roster/template': reader('/api/v1/roster/template'),
  'GET /api/v1/roster/imports': anywhere('administer', '/api/v1/roster/imports'),
  'POST /api/v1/roster/imports': anywhere('administer', '/api/v1/roster/imports', { file: () => ['a.xlsx', '{}'] }),
  'GET /api/v1/roster/imports/:id': missing(`/api/v1/roster/imports/${NOBODYS}`),
  'POST /api/v1/roster/imports/:id/application': missing(`/api/v1/roster/imports/${NOBODYS}/application`, {
    json: () => ({ base: 'x', from: '2025-01-06' }),
  }),
  'GET /api/v1/units': reader('/api/v1/units'),
  'GET /api/v1/units/:id': reader('/api/v1/units', { path: (t) => `/api/v1/units/${t.unit}` }),
  'GET /api/v1/unit-tree': reader('/api/v1/unit-tree?text=hukum'),
  'GET /api/v1/unit-branches': reader('/api/v1/unit-branches', { path: (t) => `/api/v1/unit-branches?of=${t.unit}` }),
  'GET /api/v1/units/:id/places': thing('administer', (t) => `/api/v1/units/${t.unit}/places`),
  'POST /api/v1/units/:id/units': thing('administer', (t) => `/api/v1/units/${t.unit}/units`, {
    json: () => ({ name: 'Sub Bagian Contoh', kind: 'subbagian', from: '2025-01-06' }),
  }),
  'POST /api/v1/units/:id/letterhead': thing('administer', (t) => `/api/v1/units/${t.unit}/letterhead`, {
    json: () => ({ from: '2025-01-06', letterhead: { lines: ['KANTOR CONTOH'] } }),
  }),
  'GET /api/v1/units/:id/logo': missing('/api/v1/units', { path: (t) => `/api/v1/units/${t.unit}/logo` }),
  'POST /api/v1/units/:id/merger/preview': thing('administer', (t) => `/api/v1/units/${t.unit}/merger/preview`, {
    json: (t) => ({ unitIds: [t.unit], from: '2025-01-06' }),
  }),
  'POST /api/v1/units/:id/merger': thing('administer', (t) => `/api/v1/units/${t.unit}/merger`, {
    json: (t) => ({ unitIds: [t.unit], from: '2025-01-06' }),
  }),
  'POST /api/v1/units/:id/name': thing('administer', (t) => `/api/v1/units/${t.unit}/name`, {
    json: () => ({ name: 'Nama Lain', from: '2025-01-06' }),
  }),
  'POST /api/v1/units/:id/place': thing('administer', (t) => `/api/v1/units/${t.unit}/place`, {
    json: (t) => ({ parentId: t.unit, from: '2025-01-06' }),
  }),
  'POST /api/v1/units/:id/closing': thing('administer', (t) => `/api/v1/units/${t.unit}/closing`, {
    json: () => ({ on: '2025-01-06' }),
  }),
  'DELETE /api/v1/units/:id/closing': thing('administer', (t) => `/api/v1/units/${t.unit}/closing`),

  'GET /api/v1/users/:id/roles': thing('administer', (t) => `/api/v1/users/${t.user}/roles`),
  'POST /api/v1/users/:id/roles': thing('administer', (t) => `/api/v1/users/${t.user}/roles`, {
    json: (t) => ({ role: 'compiler', unitId: t.unit, from: '2025-01-06' }),
  }),
  'DELETE /api/v1/users/:id/roles/:role': thing('administer', (t) => `/api/v1/users/${t.user}/roles/${t.role}`),

  'GET /api/v1/plans': reader('/api/v1/plans'),
  'POST /api/v1/plans': anywhere('plan', '/api/v1/plans', { json: () => RENSTRA }),
  'GET /api/v1/plans/:id': thing('read', (t) => `/api/v1/plans/${t.plan}`),
  'PATCH /api/v1/plans/:id': thing('plan', (t) => `/api/v1/plans/${t.plan}`, {
    json: () => ({ ...RENSTRA, edition: 999 }),
  }),
  'DELETE /api/v1/plans/:id': thing('plan', (t) => `/api/v1/plans/${t.plan}?edition=999`),
  'POST /api/v1/budgets': anywhere('draft', '/api/v1/budgets', { json: () => DIPA }),
  'GET /api/v1/budgets/:id': thing('read', (t) => `/api/v1/budgets/${t.budget}`),
  'PATCH /api/v1/budgets/:id': thing('draft', (t) => `/api/v1/budgets/${t.budget}`, {
    json: () => ({ ...DIPA, edition: 999 }),
  }),
  'DELETE /api/v1/budgets/:id': thing('draft', (t) => `/api/v1/budgets/${t.budget}?edition=999`),
  'GET /api/v1/indicators': reader('/api/v1/indicators'),
  'GET /api/v1/indicators/similar': reader('/api/v1/indicators/similar?text=partisipasi'),
  'POST /api/v1/indicators': anywhere('plan', '/api/v1/indicators', { json: () => ENTRY }),
  'GET /api/v1/indicators/:id': thing('read', (t) => `/api/v1/indicators/${t.indicator}`),
  'PATCH /api/v1/indicators/:id': thing('plan', (t) => `/api/v1/indicators/${t.indicator}`, {
    json: () => ({ ...ENTRY, edition: 999 }),
  }),
  'DELETE /api/v1/indicators/:id': thing('plan', (t) => `/api/v1/indicators/${t.indicator}?edition=999`),

  'GET /api/v1/audit': anywhere('audit', '/api/v1/audit'),
  'GET /api/v1/audit/export': anywhere('audit', '/api/v1/audit/export'),
}
