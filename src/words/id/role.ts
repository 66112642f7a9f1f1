/** Peran dan hak: what the roles are called and do, and the labels of the page that gives them. {braces} are filled in. */
export const role = {
  name: {
    planner: 'Operator perencanaan',
    official: 'Pejabat',
    compiler: 'Verifikator',
    national: 'Biro perencanaan nasional',
    auditor: 'Auditor',
    admin: 'Pengelola',
  },
  does: {
    planner: 'membaca dokumen, menyusun dan menyimpan perjanjian, mengisi realisasi',
    official: 'memeriksa, menandatangani, mengembalikan, dan memverifikasi',
    compiler: 'memeriksa, menerima atau mengembalikan, dan menghimpun perjanjian',
    national: 'menetapkan rencana, IKU, dan kalender; menerima dan menghimpun perjanjian',
    auditor: 'membaca dan mengevaluasi; tidak mengubah apa pun',
    admin: 'mengatur organisasi, pengguna, dan peran',
  },
  state: { now: 'Berlaku', later: 'Mulai nanti', over: 'Berakhir' },
  page: {
    title: 'Peran {name}',
    mine: 'Peran saya',
    lead: 'Sebuah peran berlaku di satu unit dan semua unit di bawahnya, selama tanggalnya.',
    held: 'Peran yang dipegang',
    none: 'Belum ada peran: orang ini dapat masuk, tetapi tidak melihat apa pun.',
    role: 'Peran',
    unit: 'Unit',
    from: 'Mulai',
    until: 'Sampai',
    untilHint: 'Hari terakhir; kosongkan bila tidak dibatasi.',
    fromHint: 'Hari pertama peran ini berlaku.',
    term: 'Masa',
    since: 'sejak {from}',
    state: 'Keadaan',
    by: 'Diberikan oleh',
    bySetUp: 'penyiapan Ikrar',
    give: 'Beri peran',
    giveTitle: 'Beri peran baru',
    end: 'Akhiri',
    endOf: 'Akhiri peran {role} di {unit}',
    endLead: 'Peran ini berakhir sekarang juga. Orang itu langsung kehilangan hak yang hanya berasal darinya.',
    own: 'Ini peran Anda sendiri. Peran sendiri hanya dapat diubah oleh pengelola lain.',
    given: 'Peran sudah diberikan.',
    ended: 'Peran sudah diakhiri.',
    noUnits: 'Tidak ada unit dalam wewenang Anda yang dapat dipilih untuk orang ini.',
  },
  /** Why an agreement that was read cannot be kept by this reader. */
  outOfScope: {
    title: 'Milik {office}, di luar wewenang Anda',
    lead: 'Anda boleh memeriksa dan membetulkannya, tetapi yang menyimpannya adalah operator perencanaan {office} atau kantor di atasnya. Bila nama satuan kerjanya salah terbaca, betulkan dahulu. Bila memang milik kantor itu, kirimkan berkasnya kepada mereka, atau mintalah kepada pengelola di kantor itu peran yang mencakup kantor tersebut.',
    batchTitle: '{n} perjanjian tidak dapat Anda simpan',
    batchLead:
      'Perjanjian milik {offices} berada di luar wewenang Anda. Yang lain tetap dapat disimpan; yang ini tetap di sini dan tidak hilang. Buka salah satunya untuk melihat apa yang dapat dilakukan.',
    tag: 'Kantor lain',
  },
}

export type RoleWords = typeof role
