/** Two officers on one case: what the other one wrote first, beside what I am about to write. */
export const meanwhileWords = {
  'meanwhile.title': {
    id: 'Petugas lain menulis lebih dahulu',
    en: 'Another officer wrote first',
  },
  'meanwhile.lead': {
    id: 'Isian Anda masih ada di bawah dan belum tersimpan. Bandingkan, ubah bila perlu, lalu simpan di samping yang lain; tidak ada yang ditimpa.',
    en: 'What you typed is still below and not saved yet. Compare, change it if need be, then save it beside the other; nothing is overwritten.',
  },
  'meanwhile.by': { id: '{unit}, {post}, {when}', en: '{unit}, {post}, {when}' },
  'meanwhile.field': { id: 'Isian', en: 'Field' },
  'meanwhile.theirs': { id: 'Tulisan mereka', en: 'Theirs' },
  'meanwhile.mine': { id: 'Tulisan saya', en: 'Mine' },
  'meanwhile.same': { id: 'sama', en: 'the same' },
  'meanwhile.empty': { id: 'kosong', en: 'empty' },
  'meanwhile.take': { id: 'Pakai tulisan mereka', en: 'Use theirs' },
  'meanwhile.taken': { id: 'Dipakai: {field}', en: 'Taken: {field}' },
  'meanwhile.also': { id: 'Hal lain yang berubah', en: 'What else changed' },
  'meanwhile.loading': { id: 'Memuat tulisan mereka …', en: 'Loading what they wrote …' },
  'meanwhile.save': { id: 'Simpan tulisan saya juga', en: 'Save mine as well' },
  'meanwhile.leave': { id: 'Tutup, biarkan tulisan mereka', en: 'Close, leave theirs' },
} as const
