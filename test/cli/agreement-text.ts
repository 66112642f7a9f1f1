/** A small invented agreement as a scan's recognised text: loose lines, and the annex as tab-separated lines. */
export const AGREEMENT_TEXT = `KOMISI PEMILIHAN UMUM
PROVINSI NUSA CONTOH

PERJANJIAN KINERJA TAHUN 2024

Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan dibawah ini:

Nama : Ratna Puspita Contoh
Jabatan : Ketua KPU Provinsi Nusa Contoh

berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.

Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.

Muara Teladan, 1 Maret 2024

Ketua Komisi Pemilihan Umum
Provinsi Nusa Contoh,



Ratna Puspita Contoh

KOMISI PEMILIHAN UMUM
PROVINSI NUSA CONTOH

PERJANJIAN KINERJA

Nama/Unit Organisasi : KPU Provinsi Nusa Contoh

Tahun Anggaran : 2024

No.\tSasaran Strategis\tIndikator Kinerja\tTarget
(1)\t(2)\t(3)\t(4)
1\tTerwujudnya kesadaran pemilih yang tinggi\tPersentase partisipasi pemilih\t77,5%
2\tTerwujudnya lembaga yang berkualitas\tNilai akuntabilitas kinerja\tBB
\t\tJumlah laporan keuangan yang tepat waktu\t2 Lap

No.\tProgram\tAnggaran
1\tProgram Penyelenggaraan Pemilu\tRp 1.250.000.000,-
2\tProgram Dukungan Manajemen\tRp 750.000.000,-
JUMLAH\t\tRp 2.000.000.000,-

Muara Teladan, 1 Maret 2024

Ketua Komisi Pemilihan Umum
Provinsi Nusa Contoh,



Ratna Puspita Contoh
`
