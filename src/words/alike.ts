/** Possible same persons: what agrees, how sure, what to look at besides. */
export const alikeWords = {
  'alike.title': { id: 'Mungkin orang yang sama', en: 'Possibly the same person' },
  'alike.lead': {
    id: 'Hanya dari kasus yang dipegang lembaga sendiri. Pendaftaran tetap dapat dilanjutkan.',
    en: 'Only from cases that the own institution holds. You may register all the same.',
  },
  'alike.begin': {
    id: 'Setelah nama, tanggal lahir, surat, atau telepon diisi, kasus yang mirip muncul di sini.',
    en: 'Once a name, birth date, paper or telephone is filled in, similar cases appear here.',
  },
  'alike.found': {
    id: '{count, plural, =0 {Tidak ada kasus lembaga sendiri yang mirip.} other {# kasus yang mirip.}}',
    en: '{count, plural, =0 {No similar case of the own institution.} one {# similar case.} other {# similar cases.}}',
  },
  'alike.building': {
    id: 'Pencarian orang yang sama sedang disiapkan; belum semua kasus dapat ditemukan.',
    en: 'The search for the same person is being prepared; not every case can be found yet.',
  },
  'alike.none': {
    id: 'Koalisi ini belum punya model kemiripan: orang yang sama tidak dicari.',
    en: 'This coalition has no model of likeness: the same person is not looked for.',
  },
  'alike.open': { id: 'Buka kasus {number} di tab baru', en: 'Open case {number} in a new tab' },
  'alike.show': {
    id: 'Lihat {count} kasus',
    en: '{count, plural, one {Show # case} other {Show # cases}}',
  },
  'alike.why': { id: 'Mengapa', en: 'Why' },
  'alike.for': { id: 'Mendukung', en: 'For' },
  'alike.against': { id: 'Menyangkal', en: 'Against' },
  'alike.would-decide': { id: 'Yang dapat memastikan', en: 'What would decide' },
  'alike.reason': { id: '{column}: {level}', en: '{column}: {level}' },
  'alike.one-per': {
    id: '{column}: {level} (paling banyak 1 kali per {count, number})',
    en: '{column}: {level} (at most once in {count, number})',
  },
  'alike.band.almost-certain': { id: 'Hampir pasti', en: 'Almost certain' },
  'alike.band.possible': { id: 'Mungkin', en: 'Possible' },

  'alike.column.name': { id: 'Nama', en: 'Name' },
  'alike.column.father': { id: 'Nama ayah', en: 'Father’s name' },
  'alike.column.mother': { id: 'Nama ibu', en: 'Mother’s name' },
  'alike.column.birthDate': { id: 'Tanggal lahir', en: 'Birth date' },
  'alike.column.birthPlace': { id: 'Tempat asal', en: 'Place of origin' },
  'alike.column.region': { id: 'Wilayah asal', en: 'Region of origin' },
  'alike.column.sex': { id: 'Jenis kelamin', en: 'Sex' },
  'alike.column.idNumber': { id: 'Nomor induk', en: 'Personal number' },
  'alike.column.passport': { id: 'Nomor surat', en: 'Paper number' },
  'alike.column.phone': { id: 'Telepon', en: 'Telephone' },

  'alike.level.both': { id: 'sama seluruhnya', en: 'the same in whole' },
  'alike.level.one': { id: 'yang satu termuat dalam yang lain', en: 'one contained in the other' },
  'alike.level.part': { id: 'sama sebagian', en: 'the same in part' },
  'alike.level.same': { id: 'sama', en: 'the same' },
  'alike.level.same-default': {
    id: 'sama, tetapi tanggal yang biasa ditulis bila tidak diketahui',
    en: 'the same, but a day that is written when it is not known',
  },
  'alike.level.default-same-year': {
    id: 'tahun sama, hari tidak diketahui',
    en: 'the same year, the day not known',
  },
  'alike.level.swapped': { id: 'hari dan bulan tertukar', en: 'day and month swapped' },
  'alike.level.one-edit': { id: 'beda satu tanda', en: 'one character differs' },
  'alike.level.shifted': { id: 'hari sama, tahun bergeser', en: 'the same day, the year shifted' },
  'alike.level.two-parts': { id: 'dua bagian sama', en: 'two parts the same' },
  'alike.level.same-year': { id: 'hanya tahun sama', en: 'only the year is the same' },
  'alike.level.near': { id: 'berdekatan', en: 'near each other' },
  'alike.level.close': { id: 'hampir sama', en: 'nearly the same' },
  'alike.level.similar': { id: 'mirip', en: 'similar' },
  'alike.level.same-contradicted': {
    id: 'sama, tetapi tidak sesuai dengan yang dinyatakan',
    en: 'the same, but it does not fit what is stated',
  },
  'alike.level.same-facts': {
    id: 'hanya tanggal lahir di dalamnya sama',
    en: 'only the birth date in it is the same',
  },
  'alike.level.same-region': {
    id: 'wilayah dan tanggal di dalamnya sama',
    en: 'region and date in it are the same',
  },
  'alike.level.same-beginning': { id: 'awalnya sama', en: 'the same beginning' },
  'alike.level.same-district': { id: 'kabupaten atau kota sama', en: 'the same district' },
  'alike.level.same-province': { id: 'provinsi sama', en: 'the same province' },
  'alike.level.none': { id: 'berbeda', en: 'different' },

  'alike.sign.older-in-one': {
    id: 'Pada salah satu surat {years} tahun lebih tua: dapat menandakan surat yang dipalsukan orang lain. Ini tanda perdagangan orang, bukan alasan menyangkal.',
    en: 'Older by {years, plural, one {# year} other {# years}} in one of them: papers may have been falsified by others. An indicator of trafficking, no reason against.',
  },
  'alike.sign.number-contradicts': {
    id: 'Nomor induk tidak sesuai dengan yang dinyatakan: dapat menandakan surat yang dipalsukan orang lain.',
    en: 'The personal number does not fit what was stated: papers may have been falsified by others.',
  },
  'alike.sign.siblings': {
    id: 'Banyak yang sama kecuali nama: mungkin saudara atau kembar.',
    en: 'Much in common but not the name: perhaps siblings or twins.',
  },

  'alike.row': { id: '{band}: baris {row} pada daftar ini', en: '{band}: row {row} of this list' },
  'alike.held': {
    id: '{band}: kasus lembaga sendiri',
    en: '{band}: a case of the own institution',
  },
} as const
