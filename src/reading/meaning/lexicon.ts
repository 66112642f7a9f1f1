/** Common words of performance agreements, in any agency: what a garbled word may have been when the document does not tell. */
export const LEXICON: ReadonlySet<string> = new Set(
  `administrasi akuntabel akuntabilitas akuntansi akurat anggaran anggota aparatur aplikasi arsip audit badan bagian barang
  berbasis berkala berkas berkualitas berlaku bimbingan birokrasi dalam dana dan data daerah dengan dokumen dokumentasi dukungan efektif
  efektivitas efisien evaluasi fasilitas fasilitasi hasil honorarium hukum indeks indikator informasi instansi internal jadwal
  jaringan jumlah kapasitas keamanan kegiatan kelembagaan kemitraan kepegawaian kepuasan kerja kerjasama
  ketertiban ketentuan keterbukaan keuangan kinerja komisi kompetensi konsolidasi koordinasi kualitas laporan layanan lembaga
  logistik manajemen masyarakat mekanisme meningkatnya milik monitoring negara nilai operasional organisasi partisipasi
  pegawai pelaksanaan pelanggaran pelaporan pelatihan pelayanan pembayaran pembentukan pembinaan pemeliharaan pemeriksaan
  pemerintah pendaftaran pendidikan penetapan pengadaan pengawasan pengelolaan
  pengendalian penganggaran peningkatan penyediaan penyelenggaraan penyelesaian penyiapan penyuluhan
  penyusunan peraturan perencanaan perkantoran persentase persiapan perundang peserta prasarana program provinsi
  publik publikasi rapat rancangan realisasi reformasi regulasi rekomendasi rencana reviu sarana sasaran satuan
  sekretariat seleksi sengketa sesuai sistem sosialisasi standar strategis sumber tahapan tata target teknis teknologi
  tepat terfasilitasinya terlaksananya terpenuhinya tersedianya tersusunnya terwujudnya tindak transparan tugas umum unit verifikasi
  wakil waktu`.split(/\s+/),
)
