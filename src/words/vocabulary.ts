/** Words for the codes of the domain itself; a coalition's own lists bring their own words. */
export const vocabularyWords = {
  'channel.walk-in': { id: 'datang sendiri', en: 'came in person' },
  'channel.hotline': { id: 'saluran telepon', en: 'hotline' },
  'channel.family': { id: 'keluarga atau teman', en: 'family or friends' },
  'channel.host-police': { id: 'polisi setempat', en: 'police of the host country' },
  'channel.host-immigration': { id: 'imigrasi setempat', en: 'immigration of the host country' },
  'channel.organisation': { id: 'organisasi atau relawan', en: 'organisation or volunteers' },
  'channel.agency-list': { id: 'daftar dari instansi', en: 'list from an agency' },
  'channel.social-media': { id: 'media sosial', en: 'social media' },
  'channel.other': { id: 'cara lain', en: 'another way' },

  'relation.child-of': { id: 'anak dari', en: 'child of' },
  'relation.guardian-of': { id: 'wali dari', en: 'guardian of' },
  'relation.partner-of': { id: 'pasangan dari', en: 'partner of' },
  'relation.travelled-with': { id: 'bepergian bersama', en: 'travelled with' },
  'relation-back.child-of': { id: 'orang tua dari', en: 'parent of' },
  'relation-back.guardian-of': { id: 'di bawah perwalian', en: 'under the guardianship of' },
  'relation-back.partner-of': { id: 'pasangan dari', en: 'partner of' },
  'relation-back.travelled-with': { id: 'bepergian bersama', en: 'travelled with' },

  'basis.person': { id: 'persetujuan orangnya sendiri', en: 'consent of the person' },
  'basis.guardian': { id: 'persetujuan wali', en: 'consent of the guardian' },
  'basis.best-interest': { id: 'kepentingan terbaik anak', en: 'best interest of the child' },
  'basis.vital-interest': { id: 'kepentingan vital', en: 'vital interest' },

  'help-answer.yes': { id: 'ya, bantuan datang', en: 'yes, help came' },
  'help-answer.partly': { id: 'sebagian', en: 'partly' },
  'help-answer.no': { id: 'tidak', en: 'no' },

  'by.person': { id: 'orangnya sendiri', en: 'the person' },
  'by.guardian': { id: 'wali', en: 'the guardian' },
  'by.officer': { id: 'petugas', en: 'an officer' },

  'duty-end.met': { id: 'dipenuhi tepat waktu', en: 'met in time' },
  'duty-end.met-late': { id: 'dipenuhi terlambat', en: 'met late' },
  'duty-end.waived': { id: 'dibebaskan dengan alasan', en: 'waived with a reason' },
  'duty-end.cancelled': { id: 'gugur', en: 'fell away' },

  'contact-how.call': { id: 'boleh ditelepon', en: 'may be called' },
  'contact-how.message': { id: 'hanya lewat pesan tertulis', en: 'by text message only' },
  'contact-how.through': { id: 'hanya melalui orang lain', en: 'only through another person' },
  'contact-how.never': { id: 'jangan dihubungi', en: 'do not contact' },

  'paper.paper-scientific': {
    id: 'Nomor berbentuk ilmiah: lembar sebar telah merusaknya. Minta nomor aslinya.',
    en: 'Number in scientific form: a spreadsheet has damaged it. Ask for the original.',
  },
  'paper.paper-lost-digits': {
    id: 'Angka terakhir mungkin hilang di lembar sebar. Cocokkan dengan suratnya.',
    en: 'The last digits may have been lost in a spreadsheet. Compare with the paper.',
  },
  'paper.paper-length': {
    id: 'Jumlah angka {given}, biasanya {expected}. Perlu dicocokkan.',
    en: '{given} digits, usually {expected}. To be compared.',
  },
  'paper.paper-form': {
    id: 'Bentuk nomor tidak lazim. Perlu dicocokkan.',
    en: 'Unusual form of number. To be compared.',
  },
  'paper.paper-region-unknown': {
    id: 'Kode wilayah {region} tidak dikenal. Perlu dicocokkan.',
    en: 'Region code {region} is not known. To be compared.',
  },
  'paper.paper-day': {
    id: 'Hari lahir dalam nomor ({day}) tidak mungkin.',
    en: 'The day of birth in the number ({day}) is not possible.',
  },
  'paper.paper-month': {
    id: 'Bulan lahir dalam nomor ({month}) tidak mungkin.',
    en: 'The month of birth in the number ({month}) is not possible.',
  },
  'paper.paper-date-unreal': {
    id: 'Tanggal lahir dalam nomor tidak ada dalam kalender.',
    en: 'The birth date in the number does not exist.',
  },
  'paper.paper-serial': {
    id: 'Nomor urut dalam nomor tidak lazim.',
    en: 'The serial in the number is unusual.',
  },
  'paper.paper-birth-date-differs': {
    id: 'Tanggal lahir di surat berbeda dari yang disebutkan orangnya.',
    en: 'The birth date on the paper differs from what the person says.',
  },
  'paper.paper-sex-differs': {
    id: 'Jenis kelamin di surat berbeda dari yang disebutkan.',
    en: 'The sex on the paper differs from what is said.',
  },
} as const
