/** Units of targets that annexes print behind a number. */
export const UNITS =
  /^(?:lembaga|layanan|unit|dok(?:umen)?|lap(?:oran)?|keg(?:iatan)?|kali|orang|satker|paket|bulan|persen|kab(?:upaten)?|kota|buah|peraturan|perkara|berkas|hari|jam|rapat|kajian|rekomendasi|data|desa|kecamatan|sk|naskah|produk|nilai|poin|skor|opini|surat|tahun|modul|aplikasi|sistem|keputusan|rupiah|peserta|pegawai|ekor|ha|km|m2|ton)$/i
