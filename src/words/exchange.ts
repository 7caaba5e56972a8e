/** HTCDS 2.0: taking cases out in the standard's workbook, taking a filled one in, and what either side loses. */
export const exchangeWords = {
  'htcds.title': { id: 'HTCDS 2.0', en: 'HTCDS 2.0' },
  'htcds.lead': {
    id: 'Standar data kasus perdagangan orang dari IOM. Setiap kolom yang tidak dapat dipegang salah satu pihak disebut namanya.',
    en: 'The case data standard on human trafficking of the IOM. Every field that one side cannot hold is named.',
  },
  'htcds.standard': { id: 'Standar', en: 'Standard' },
  'htcds.standard-text': {
    id: 'Human Trafficking Case Data Standard 2.0, IOM (UNMigration/HTCDS, CC BY 4.0). Nama depan memuat nama utuh. Kolom alamat mengikuti kode di baris pertama.',
    en: 'Human Trafficking Case Data Standard 2.0, IOM (UNMigration/HTCDS, CC BY 4.0). The first name holds the whole name. Address columns follow the ids of the first row.',
  },
  'htcds.out': { id: 'Keluarkan kasus', en: 'Take cases out' },
  'htcds.out-lead': {
    id: 'Kasus terbuka yang dipimpin lembaga Anda. Nama, kontak, dan asal hanya terisi bila orangnya menyetujui data itu diberikan kepada pihak lain.',
    en: 'Open cases that your institution leads. Name, contact and origin are filled only where the person agreed to that data being given to somebody.',
  },
  'htcds.numbers': { id: 'Nomor kasus', en: 'Case numbers' },
  'htcds.numbers-help': {
    id: 'Dipisahkan koma atau baris baru. Kosong: semua kasus terbuka dalam lingkup.',
    en: 'Separated by commas or new lines. Empty: every open case of the scope.',
  },
  'htcds.make': { id: 'Buat berkas untuk {purpose}', en: 'Make the file for {purpose}' },
  'htcds.losses': { id: 'Yang hilang', en: 'What is lost' },
  'htcds.losses-out': {
    id: 'Yang tidak dapat dipegang buku kerja standar',
    en: 'What the standard’s workbook cannot hold',
  },
  'htcds.losses-in': {
    id: 'Yang tidak dapat dipegang sistem ini',
    en: 'What this system cannot hold',
  },
  'htcds.losses-none': { id: 'Tidak ada yang hilang.', en: 'Nothing is lost.' },
  'htcds.field': { id: 'Kolom', en: 'Field' },
  'htcds.rows': { id: 'Baris yang kehilangan', en: 'Rows that lose something' },
  'htcds.fate': { id: 'Nasib', en: 'Fate' },
  'htcds.fate-words': {
    id: 'dicatat sebagai kata dalam “apa yang terjadi”',
    en: 'kept as words in “what happened”',
  },
  'htcds.fate-lost': { id: 'hilang', en: 'lost' },
  'htcds.fate-less': { id: 'dipegang dengan kurang rinci', en: 'held with less detail' },
  'htcds.ours.age-in-years': {
    id: 'Umur dalam tahun (tanpa tanggal lahir)',
    en: 'Age in years (without a date of birth)',
  },
  'htcds.ours.further-names': { id: 'Nama lain yang pernah disebut', en: 'Further names stated' },
  'htcds.ours.safe-contact': {
    id: 'Aturan kontak aman; nomor telepon ikut ditahan bila ada larangan',
    en: 'Safe-contact rules; the telephone number is held back where there is one',
  },
  'htcds.ours.whereabouts': { id: 'Tempat orang itu berada', en: 'Where the person is' },
  'htcds.ours.story': { id: 'Apa yang terjadi (cerita)', en: 'What happened (the story)' },
  'htcds.ours.papers': { id: 'Surat-surat dan nomornya', en: 'Papers and their numbers' },
  'htcds.ours.relations': { id: 'Hubungan dengan orang lain', en: 'Ties to other persons' },
  'htcds.ours.consent-terms': {
    id: 'Isi persetujuan: kepada siapa, data apa, untuk apa, sampai kapan',
    en: 'Terms of consent: to whom, which data, what for, until when',
  },
  'htcds.ours.consent-refusals': { id: 'Persetujuan yang ditolak', en: 'Consents refused' },
  'htcds.ours.language-country': {
    id: 'Bahasa dan negara keberadaan',
    en: 'Language, and country of whereabouts',
  },
  'htcds.ours.safety': { id: 'Keamanan saat ini', en: 'Safety at the moment' },
  'htcds.ours.children': { id: 'Anak yang menyertai', en: 'Accompanying children' },
  'htcds.ours.channel': { id: 'Diketahui dari mana', en: 'How the person came to be known' },
  'htcds.ours.further-referrals': {
    id: 'Rujukan selain yang terakhir',
    en: 'Referrals other than the last',
  },
  'htcds.ours.need-code': { id: 'Kebutuhan sebagai kode', en: 'The need as a code' },
  'htcds.ours.outcome': { id: 'Hasil rujukan', en: 'Outcome of the referral' },
  'htcds.ours.answer': {
    id: 'Jawaban orang itu: apakah bantuan datang',
    en: 'The person’s answer: whether help came',
  },
  'htcds.ours.not-consented': {
    id: 'Data yang tidak disetujui untuk diberikan',
    en: 'Data whose giving was not agreed to',
  },
  'htcds.in': { id: 'Masukkan berkas', en: 'Take a file in' },
  'htcds.in-lead': {
    id: 'Buku kerja HTCDS 2.0 yang terisi, atau tabel dari formulir surveinya (.xlsx, .csv). Persetujuan, penetapan, dan rujukan tidak ikut diambil.',
    en: 'A filled HTCDS 2.0 workbook, or the table of its survey form (.xlsx, .csv). No consent, no determination and no referral is taken over.',
  },
  'htcds.choose': { id: 'Pilih berkas HTCDS', en: 'Choose an HTCDS file' },
  'htcds.opening': { id: 'Membaca berkas …', en: 'Reading the file …' },
  'htcds.preview': { id: 'Berkas {file}', en: 'File {file}' },
  'htcds.counts': {
    id: '{read} baris terbaca, {refused} ditolak.',
    en: '{read, plural, one {# row} other {# rows}} read, {refused} refused.',
  },
  'htcds.row': { id: 'Baris', en: 'Row' },
  'htcds.born': { id: 'Lahir', en: 'Born' },
  'htcds.phone': { id: 'Telepon', en: 'Telephone' },
  'htcds.origin': { id: 'Asal', en: 'Origin' },
  'htcds.state': { id: 'Keadaan', en: 'State' },
  'htcds.read': { id: 'terbaca', en: 'read' },
  'htcds.refused': { id: '{field}: {why}', en: '{field}: {why}' },
  'htcds.shown': {
    id: '{shown} baris pertama dari {total}.',
    en: 'The first {shown} of {total} rows.',
  },
  'htcds-fault.htcds-code': {
    id: '“{value}” bukan kode standar ini. Perbaiki di berkas, lalu masukkan lagi.',
    en: '“{value}” is no code of the standard. Mend it in the file and take it in again.',
  },
  'htcds-fault.htcds-date': {
    id: '“{value}” bukan tanggal. Tulis TTTT-BB-HH.',
    en: '“{value}” is no date. Write YYYY-MM-DD.',
  },
  'htcds-fault.htcds-no-consent': {
    id: 'Orang ini tidak setuju dicatat. Barisnya tidak dapat diambil.',
    en: 'This person did not agree to be recorded. The row cannot be taken in.',
  },
  'draft-kind.htcds': { id: 'Berkas HTCDS', en: 'HTCDS file' },
} as const
