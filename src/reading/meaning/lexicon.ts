/** Common words of performance agreements and elections: what a garbled word may have been when the document does not tell. */
export const LEXICON: ReadonlySet<string> = new Set(
  `administrasi akuntabel akuntabilitas akuntansi akurat anggaran anggota aparatur aplikasi arsip audit badan bagian barang
  berbasis berkala berkas berkualitas berlaku bimbingan birokrasi dalam dana dan data daerah dengan dokumen dokumentasi dukungan efektif
  efektivitas efisien evaluasi fasilitas fasilitasi hasil honorarium hukum indeks indikator informasi instansi internal jadwal
  jaringan jumlah kampanye kapasitas keamanan kegiatan kelembagaan kemitraan kepegawaian kepemiluan kepuasan kerja kerjasama
  ketertiban ketentuan keterbukaan keuangan kinerja komisi kompetensi konsolidasi koordinasi kualitas kursi laporan layanan lembaga
  logistik manajemen masyarakat mekanisme meningkatnya milik monitoring negara nilai operasional organisasi partai partisipasi
  pegawai pelaksanaan pelanggaran pelaporan pelatihan pelayanan pembayaran pembentukan pembinaan pemeliharaan pemeriksaan
  pemerintah pemilih pemilihan pemilu pemungutan pencalonan pendaftaran pendidikan penetapan pengadaan pengawasan pengelolaan
  pengendalian penganggaran penghitungan pengucapan peningkatan penyediaan penyelenggaraan penyelesaian penyiapan penyuluhan
  penyusunan peraturan perencanaan perkantoran persentase persiapan perundang peserta politik prasarana presiden program provinsi
  publik publikasi rapat rancangan realisasi reformasi regulasi rekapitulasi rekomendasi rencana reviu sarana sasaran satuan
  sekretariat seleksi sengketa sesuai sistem sosialisasi standar strategis suara sumpah sumber tahapan tata target teknis teknologi
  tepat terfasilitasinya terlaksananya terpenuhinya tersedianya tersusunnya terwujudnya tindak transparan tugas umum unit verifikasi
  wakil waktu`.split(/\s+/),
)
