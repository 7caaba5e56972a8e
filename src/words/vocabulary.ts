/** Words for the codes of the domain itself; a coalition's own lists bring their own words. */
export const vocabularyWords = {
  'sex.female': { id: 'perempuan', en: 'female' },
  'sex.male': { id: 'laki-laki', en: 'male' },
  'sex.other': { id: 'lainnya', en: 'other' },
  'sex.unknown': { id: 'tidak diketahui', en: 'not known' },

  'age-band.0-8': { id: '0–8 tahun', en: '0–8 years' },
  'age-band.9-17': { id: '9–17 tahun', en: '9–17 years' },
  'age-band.18-20': { id: '18–20 tahun', en: '18–20 years' },
  'age-band.21-23': { id: '21–23 tahun', en: '21–23 years' },
  'age-band.24-26': { id: '24–26 tahun', en: '24–26 years' },
  'age-band.27-29': { id: '27–29 tahun', en: '27–29 years' },
  'age-band.30-38': { id: '30–38 tahun', en: '30–38 years' },
  'age-band.39-47': { id: '39–47 tahun', en: '39–47 years' },
  'age-band.48+': { id: '48 tahun ke atas', en: '48 years and over' },
  'age-band.unknown': { id: 'umur tidak diketahui', en: 'age not known' },

  'safety.safe': { id: 'aman sekarang', en: 'safe now' },
  'safety.unsafe': { id: 'tidak aman', en: 'not safe' },
  'safety.unknown': { id: 'keamanan tidak diketahui', en: 'safety not known' },
  'safety.not-asked': { id: 'keamanan belum ditanyakan', en: 'safety not asked yet' },

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

  'purpose.protection': { id: 'perlindungan', en: 'protection' },
  'purpose.prosecution': { id: 'penegakan hukum', en: 'prosecution' },
  'purpose.administration': { id: 'administrasi', en: 'administration' },
  'purpose.statistics': { id: 'statistik', en: 'statistics' },

  'class.identity': { id: 'nama, umur, dan keluarga', en: 'name, age and family' },
  'class.contact': { id: 'tempat berada dan cara menghubungi', en: 'whereabouts and contact' },
  'class.journey': { id: 'asal dan perjalanan', en: 'origin and journey' },
  'class.exploitation': { id: 'apa yang terjadi', en: 'what happened' },
  'class.health': { id: 'kesehatan', en: 'health' },
  'class.psychosocial': { id: 'keadaan psikososial', en: 'psychosocial state' },
  'class.legal': { id: 'hal-hal hukum', en: 'legal matters' },
  'class.documents': { id: 'surat dan dokumen', en: 'papers' },
  'class.money': { id: 'uang dan upah', en: 'money and wages' },
  'class.outline': { id: 'garis besar', en: 'outline' },

  'urgency.now': { id: 'sekarang juga', en: 'right now' },
  'urgency.today': { id: 'hari ini', en: 'today' },
  'urgency.week': { id: 'minggu ini', en: 'this week' },
  'urgency.routine': { id: 'biasa', en: 'routine' },

  'referral-state.sent': { id: 'terkirim', en: 'sent' },
  'referral-state.received': { id: 'sudah dibuka penerima', en: 'opened by the receiver' },
  'referral-state.accepted': { id: 'diterima', en: 'accepted' },
  'referral-state.declined': { id: 'ditolak', en: 'declined' },
  'referral-state.withdrawn': { id: 'ditarik kembali', en: 'withdrawn' },
  'referral-state.completed': { id: 'selesai dilayani', en: 'served' },
  'referral-state.closed': { id: 'ditutup', en: 'closed' },

  'basis.person': { id: 'persetujuan orangnya sendiri', en: 'consent of the person' },
  'basis.guardian': { id: 'persetujuan wali', en: 'consent of the guardian' },
  'basis.best-interest': { id: 'kepentingan terbaik anak', en: 'best interest of the child' },
  'basis.vital-interest': { id: 'kepentingan vital', en: 'vital interest' },

  'case-state.open': { id: 'terbuka', en: 'open' },
  'case-state.annulled': { id: 'dibatalkan', en: 'annulled' },

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
