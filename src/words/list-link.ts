/** What `rujukan link` says: on the terminal, in its tables and in its report. */
export const listLinkWords = {
  'list-link.usage': {
    id: 'Sebutkan satu daftar, atau dua: npm start -- link BERKAS [BERKAS].',
    en: 'Name one list, or two: npm start -- link FILE [FILE].',
  },
  'list-link.explain-two': {
    id: 'Sebutkan dua nomor baris: --explain 12 57.',
    en: 'Give two numbers of rows: --explain 12 57.',
  },
  'list-link.unknown-setting': {
    id: '{option} tidak mengenal “{stated}”. Yang dikenal: {known}.',
    en: '{option} knows no “{stated}”. It knows: {known}.',
  },
  'list-link.no-such-column': {
    id: 'Tidak ada kolom “{heading}”. Kolom yang ada: {known}.',
    en: 'There is no column “{heading}”. There are: {known}.',
  },
  'list-link.file-refused': { id: '{file}: {why}', en: '{file}: {why}' },
  'list-link.no-file': { id: 'Berkas {file} tidak ada.', en: 'There is no file {file}.' },
  'list-link.is-folder': {
    id: '{file} adalah folder, bukan berkas.',
    en: '{file} is a folder, not a file.',
  },
  'list-link.no-model': {
    id: '{file} bukan model berformat 1. Buat dengan --save-model.',
    en: '{file} is no model of format 1. Make one with --save-model.',
  },
  'list-link.other-profile': {
    id: 'Model {file} dibuat dengan profil {theirs}, bukan {ours}.',
    en: 'The model {file} was made with the profile {theirs}, not {ours}.',
  },
  'list-link.exists': {
    id: '{file} sudah ada. Pilih tempat lain, atau tambahkan --force untuk menimpanya.',
    en: '{file} exists. Choose another place, or add --force to overwrite it.',
  },
  'list-link.out-is-file': {
    id: '{file} adalah berkas, bukan folder. Pilih folder lain dengan --out DIR.',
    en: '{file} is a file, not a folder. Choose another folder with --out DIR.',
  },
  'list-link.no-columns': {
    id: '{file}: tidak ada kolom yang dapat dibandingkan. Sebutkan dengan --columns name=A,birthDate=B. Kolom yang ada: {known}.',
    en: '{file}: no column can be compared. Name them with --columns name=A,birthDate=B. There are: {known}.',
  },
  'list-link.no-shared-columns': {
    id: 'Kedua daftar tidak memiliki kolom yang sama. Sebutkan dengan --columns.',
    en: 'The two lists share no column. Name them with --columns.',
  },
  'list-link.no-lines': {
    id: '{file}: tidak ada baris yang dapat dibandingkan; {count} baris ditinggalkan. {first}',
    en: '{file}: no row can be compared; {count} rows were left out. {first}',
  },
  'list-link.no-such-row': {
    id: 'Baris {row} dari {file} tidak ada atau ditinggalkan.',
    en: 'Row {row} of {file} is not there or was left out.',
  },
  'list-link.one-row': {
    id: 'Sebutkan dua baris yang berbeda.',
    en: 'Give two different rows.',
  },
  'list-link.reading': { id: '{file}: {lines} baris dibaca', en: '{file}: {lines} rows read' },
  'list-link.column-is': {
    id: '  kolom ‘{heading}’ → {role}',
    en: '  column ‘{heading}’ → {role}',
  },
  'list-link.column-unused': {
    id: '  kolom ‘{heading}’ tidak dipakai',
    en: '  column ‘{heading}’ is not used',
  },
  'list-link.unshared': {
    id: '  {role}: hanya ada di satu pihak, tidak dibandingkan',
    en: '  {role}: on one side only, not compared',
  },
  'list-link.no-header': {
    id: '  Tidak ada baris judul: kolom disebut A, B, C … Periksa, atau sebutkan dengan --columns name=A.',
    en: '  There is no row of headings: columns are called A, B, C … Check them, or say --columns name=A.',
  },
  'list-link.swapped': {
    id: '  Perhatian: isi kolom ‘{heading}’ tidak tampak seperti {role}. Tertukar? Betulkan dengan --columns.',
    en: '  Careful: what stands in column ‘{heading}’ does not look like {role}. Swapped? Mend it with --columns.',
  },
  'list-link.other-sheets': {
    id: '  Lembar lain tidak dibaca: {sheets}. Pilih dengan --sheet NAMA.',
    en: '  Other sheets were not read: {sheets}. Choose one with --sheet NAME.',
  },
  'list-link.left-out': {
    id: '  {count} baris ditinggalkan, {noted} catatan: lihat {file}',
    en: '  {count} rows left out, {noted} notes: see {file}',
  },
  'list-link.model-made': { id: 'Model {hash} dipelajari', en: 'Model {hash} learned' },
  'list-link.model-used': { id: 'Model {hash} dipakai', en: 'Model {hash} used' },
  'list-link.few-rows': {
    id: 'Hanya {lines} baris: terlalu sedikit untuk dipelajari. Peluang menjadi kasar; lebih baik pakai --model dari daftar yang besar.',
    en: 'Only {lines} rows: few to learn from. Probabilities are rough; better use --model from a large list.',
  },
  'list-link.found': {
    id: '{compared} pasangan dibandingkan, {pairs} pasangan, {groups} kelompok ({seconds} d)',
    en: '{compared} pairs compared, {pairs} pairs, {groups} groups ({seconds} s)',
  },
  'list-link.judged': {
    id: '{what}: ketepatan {precision}, kelengkapan {recall}, F1 {f1}',
    en: '{what}: precision {precision}, recall {recall}, F1 {f1}',
  },
  'list-link.judged-pairs': { id: 'Pasangan', en: 'Pairs' },
  'list-link.judged-clusters': {
    id: 'Kelompok utuh: F1 {f1}',
    en: 'Whole groups: F1 {f1}',
  },
  'list-link.judged-rows': {
    id: '{rows} baris dengan kebenaran yang diketahui',
    en: '{rows} rows whose truth is known',
  },
  'list-link.calibrated': {
    id: '  peluang {from}–{to}: {pairs} pasangan, dijanjikan {promised}, benar {found}',
    en: '  probability {from}–{to}: {pairs} pairs, promised {promised}, true {found}',
  },
  'list-link.written': { id: 'Ditulis: {file}', en: 'Written: {file}' },
  'list-link.step.strangers': {
    id: 'Melihat orang yang berbeda',
    en: 'Looking at strangers',
  },
  'list-link.step.sessions': { id: 'Mengumpulkan pasangan', en: 'Gathering pairs' },
  'list-link.step.learning': { id: 'Belajar', en: 'Learning' },

  'list-link.role.name': { id: 'nama', en: 'name' },
  'list-link.role.mother': { id: 'nama ibu', en: 'mother’s name' },
  'list-link.role.father': { id: 'nama ayah', en: 'father’s name' },
  'list-link.role.birthDate': { id: 'tanggal lahir', en: 'birth date' },
  'list-link.role.birthPlace': { id: 'tempat lahir', en: 'birth place' },
  'list-link.role.sex': { id: 'jenis kelamin', en: 'sex' },
  'list-link.role.region': { id: 'kode wilayah', en: 'region code' },
  'list-link.role.idNumber': { id: 'NIK', en: 'identity number' },
  'list-link.role.passport': { id: 'paspor', en: 'passport' },
  'list-link.role.phone': { id: 'telepon', en: 'telephone' },
  'list-link.role.origin': { id: 'daerah asal', en: 'home area' },
  'list-link.role.address': { id: 'alamat', en: 'address' },
  'list-link.role.email': { id: 'surel', en: 'e-mail' },

  'list-link.band.almost-certain': { id: 'hampir pasti', en: 'almost certain' },
  'list-link.band.possible': { id: 'mungkin', en: 'possible' },
  'list-link.band.unlikely': { id: 'kecil kemungkinan', en: 'unlikely' },
  'list-link.band.equal': { id: 'baris yang persis sama', en: 'rows exactly equal' },

  'list-link.level.none': { id: 'tidak cocok', en: 'do not agree' },
  'list-link.level.part': { id: 'sebagian kata cocok', en: 'some words agree' },
  'list-link.level.one': {
    id: 'semua kata dari salah satu cocok',
    en: 'all words of one of them agree',
  },
  'list-link.level.both': { id: 'semua kata cocok', en: 'all words agree' },
  'list-link.level.same': { id: 'sama', en: 'the same' },
  'list-link.level.same-default': {
    id: 'sama, tetapi hari yang lazim ditulis bila tidak diketahui',
    en: 'the same, but a day that is written where nobody knows it',
  },
  'list-link.level.swapped': { id: 'hari dan bulan tertukar', en: 'day and month swapped' },
  'list-link.level.one-edit': { id: 'berbeda satu tanda', en: 'one sign differs' },
  'list-link.level.default-same-year': {
    id: 'tahun sama, salah satunya hari pengganti',
    en: 'the same year, one of them a stand-in day',
  },
  'list-link.level.shifted': {
    id: 'hari dan bulan sama, tahun digeser',
    en: 'day and month the same, the year shifted',
  },
  'list-link.level.two-parts': { id: 'dua bagian sama', en: 'two parts the same' },
  'list-link.level.same-year': { id: 'tahun sama', en: 'the same year' },
  'list-link.level.near': { id: 'berdekatan', en: 'near each other' },
  'list-link.level.close': { id: 'hampir sama', en: 'nearly the same' },
  'list-link.level.similar': { id: 'mirip', en: 'similar' },
  'list-link.level.same-beginning': { id: 'awalnya sama', en: 'the same beginning' },
  'list-link.level.same-mailbox': {
    id: 'nama kotak surat sama',
    en: 'the same mailbox elsewhere',
  },
  'list-link.level.same-district': { id: 'kabupaten sama', en: 'the same district' },
  'list-link.level.same-province': { id: 'provinsi sama', en: 'the same province' },
  'list-link.level.same-contradicted': {
    id: 'sama, tetapi tidak sesuai tanggal lahir yang disebut',
    en: 'the same, but at odds with the birth date stated',
  },
  'list-link.level.same-facts': {
    id: 'nomor lain, wilayah dan kelahiran sama',
    en: 'another number, region and birth the same',
  },
  'list-link.level.same-region': {
    id: 'nomor lain, wilayah sama',
    en: 'another number, region the same',
  },
  'list-link.one-per-name': {
    id: 'nama ini muncul 1 kali per {n, number}',
    en: 'this name is found once in {n, number}',
  },
  'list-link.one-per': {
    id: 'isi ini muncul 1 kali per {n, number}',
    en: 'this is found once in {n, number}',
  },
  'list-link.told': {
    id: '{value} (dari nama atau nomor)',
    en: '{value} (by name or number)',
  },
  'list-link.prior': {
    id: 'Sebelum dibandingkan: {bits} bit (satu orang di antara {rows, number} baris)',
    en: 'Before anything is compared: {bits} bits (one person among {rows, number} rows)',
  },
  'list-link.sum': {
    id: 'Jumlah {bits} bit: peluang {probability}, {band}',
    en: 'Sum {bits} bits: probability {probability}, {band}',
  },
  'list-link.missing': {
    id: 'Yang paling menentukan bila diketahui: {columns}',
    en: 'What would decide most, if it were known: {columns}',
  },
  'list-link.missing-one': {
    id: '{role} (mengurangi {share} keraguan)',
    en: '{role} (takes away {share} of the doubt)',
  },
  'list-link.nothing-missing': {
    id: 'Semua kolom terisi pada kedua baris.',
    en: 'Both rows say something in every column.',
  },
  'list-link.sign.older-in-one': {
    id: 'Di salah satunya {years} tahun lebih tua: tanda surat yang dipalsukan, petunjuk adanya perdagangan orang, bukan alasan menolak.',
    en: 'Older by {years} years in one of them: a sign of falsified papers and an indicator of trafficking, no reason against a match.',
  },
  'list-link.sign.number-contradicts': {
    id: 'Nomor yang sama tidak sesuai dengan tanggal lahir yang disebut: periksa suratnya.',
    en: 'The same number is at odds with the birth date stated: look at the papers.',
  },
  'list-link.sign.siblings': {
    id: 'Banyak yang sama kecuali namanya: mungkin saudara.',
    en: 'Much in common but the name: perhaps siblings.',
  },

  'list-link.note.too-many-cells': {
    id: 'Lebih banyak isi daripada kolom.',
    en: 'More cells than columns.',
  },
  'list-link.note.too-long': {
    id: 'Terlalu panjang; hanya awalnya dibandingkan.',
    en: 'Too long; only its beginning is compared.',
  },
  'list-link.note.placeholder': {
    id: 'Isian pengganti (0000, 9999), tidak dibandingkan.',
    en: 'A stand-in (0000, 9999), not compared.',
  },
  'list-link.note.not-by-rule': {
    id: 'Bentuk nomor tidak sesuai; dibandingkan seperti tertulis.',
    en: 'The form of the number does not fit; compared as written.',
  },
  'list-link.note.no-words': {
    id: 'Tidak ada kata yang dapat dibandingkan.',
    en: 'No word in it can be compared.',
  },
  'list-link.note.not-a-date': {
    id: 'Bukan tanggal, tidak dibandingkan.',
    en: 'Not a date, not compared.',
  },
  'list-link.note.lost-digits': {
    id: 'Angka di belakang hilang (bentuk ilmiah), tidak dibandingkan.',
    en: 'Its last digits are lost (scientific form), not compared.',
  },
  'list-link.mend.too-many-cells': {
    id: 'Beri tanda kutip pada isi yang memuat tanda pemisah, lalu simpan lagi.',
    en: 'Put quotes around the cell that holds the separator and save again.',
  },
  'list-link.mend.nobody-named': {
    id: 'Isi nama atau nomor surat.',
    en: 'Fill in a name or the number of a paper.',
  },
  'list-link.mend.two-persons': {
    id: 'Pecah menjadi satu baris untuk tiap orang.',
    en: 'Split it into one row for each person.',
  },
  'list-link.mend.name-is-number': {
    id: 'Periksa apakah kolom tertukar.',
    en: 'Look whether columns were swapped.',
  },
  'list-link.mend.date-impossible': {
    id: 'Periksa pada suratnya; sementara dibandingkan seperti tertulis.',
    en: 'Check the paper; it is compared as written meanwhile.',
  },
  'list-link.mend.date-not-read': {
    id: 'Tulis sebagai tahun-bulan-hari.',
    en: 'Write it as year-month-day.',
  },
  'list-link.mend.date-ambiguous': {
    id: 'Tulis sebagai tahun-bulan-hari.',
    en: 'Write it as year-month-day.',
  },
  'list-link.mend.digits-lost': {
    id: 'Ambil nomornya dari surat dan simpan sel sebagai teks.',
    en: 'Take the number from the paper and keep the cell as text.',
  },
  'list-link.mend.lost-digits': {
    id: 'Ambil nomornya dari surat dan simpan sel sebagai teks.',
    en: 'Take the number from the paper and keep the cell as text.',
  },
  'list-link.mend.digits-may-be-lost': {
    id: 'Bandingkan nomornya dengan surat.',
    en: 'Compare the number with the paper.',
  },
  'list-link.mend.not-by-rule': {
    id: 'Bandingkan nomornya dengan surat.',
    en: 'Compare the number with the paper.',
  },
  'list-link.mend.number-form': {
    id: 'Bandingkan nomornya dengan surat.',
    en: 'Compare the number with the paper.',
  },
  'list-link.mend.no-words': { id: 'Tulis dengan huruf Latin.', en: 'Write it in Latin letters.' },
  'list-link.mend.sex-not-read': { id: 'Tulis L atau P.', en: 'Write F or M.' },

  'list-link.csv.band': { id: 'golongan', en: 'band' },
  'list-link.csv.probability': { id: 'peluang', en: 'probability' },
  'list-link.csv.bits': { id: 'bit', en: 'bits' },
  'list-link.csv.left': { id: 'kiri', en: 'left' },
  'list-link.csv.right': { id: 'kanan', en: 'right' },
  'list-link.csv.file': { id: 'berkas', en: 'file' },
  'list-link.csv.row': { id: 'baris', en: 'row' },
  'list-link.csv.group': { id: 'kelompok', en: 'group' },
  'list-link.csv.one-group': { id: 'satu kelompok', en: 'one group' },
  'list-link.csv.size': { id: 'jumlah baris', en: 'rows' },
  'list-link.csv.column': { id: 'kolom', en: 'column' },
  'list-link.csv.cell': { id: 'isi', en: 'cell' },
  'list-link.csv.state': { id: 'keadaan', en: 'state' },
  'list-link.csv.found': { id: 'yang ditemukan', en: 'what was found' },
  'list-link.csv.mend': { id: 'yang perlu dilakukan', en: 'what to do' },
  'list-link.state.left-out': { id: 'ditinggalkan', en: 'left out' },
  'list-link.state.noted': { id: 'dipakai, dengan catatan', en: 'used, with a note' },
  'list-link.yes': { id: 'ya', en: 'yes' },
  'list-link.no': { id: 'tidak', en: 'no' },

  'list-link.report.title': { id: 'Orang yang sama dalam daftar', en: 'Same persons in lists' },
  'list-link.report.skip': { id: 'Langsung ke isi', en: 'Skip to the content' },
  'list-link.report.personal': {
    id: 'Laporan ini memuat data pribadi. Simpan terkunci, jangan dikirim lewat surel biasa, hapus bila tidak diperlukan lagi.',
    en: 'This report holds personal data. Keep it locked, do not mail it in clear, delete it when it is no longer needed.',
  },
  'list-link.report.judge': {
    id: 'Ini petunjuk, bukan keputusan: orang yang memutuskan apakah dua baris adalah satu orang.',
    en: 'These are pointers, not decisions: a person decides whether two rows are one person.',
  },
  'list-link.report.contents': { id: 'Isi', en: 'Contents' },
  'list-link.report.summary': { id: 'Ringkasan', en: 'Summary' },
  'list-link.report.file': { id: 'Berkas {n}', en: 'File {n}' },
  'list-link.report.lines': {
    id: '{file}: {lines, number} baris',
    en: '{file}: {lines, number} rows',
  },
  'list-link.report.compared': { id: 'Pasangan yang dibandingkan', en: 'Pairs compared' },
  'list-link.report.groups': {
    id: 'Kelompok dengan dua baris atau lebih',
    en: 'Groups of two rows or more',
  },
  'list-link.report.persons': { id: 'Orang menurut hitungan ini', en: 'Persons by this count' },
  'list-link.report.from': { id: 'Peluang sejak', en: 'Probability from' },
  'list-link.report.profile': { id: 'Profil', en: 'Profile' },
  'list-link.report.seed': { id: 'Benih', en: 'Seed' },
  'list-link.report.model': { id: 'Model (SHA-256)', en: 'Model (SHA-256)' },
  'list-link.report.columns': { id: 'Kolom', en: 'Columns' },
  'list-link.report.heading': { id: 'Judul kolom', en: 'Heading' },
  'list-link.report.role': { id: 'Dibandingkan sebagai', en: 'Compared as' },
  'list-link.report.bands': { id: 'Pasangan menurut golongan', en: 'Pairs by band' },
  'list-link.report.pairs': { id: 'Pasangan', en: 'Pairs' },
  'list-link.report.largest': { id: 'Kelompok terbesar', en: 'Largest groups' },
  'list-link.report.group': {
    id: 'Kelompok {n}: {size} baris',
    en: 'Group {n}: {size} rows',
  },
  'list-link.report.more-rows': {
    id: 'dan {count, number} baris lagi, lihat groups.csv',
    en: 'and {count, number} more rows, see groups.csv',
  },
  'list-link.report.no-groups': {
    id: 'Tidak ada kelompok.',
    en: 'There are no groups.',
  },
  'list-link.report.nearest': {
    id: 'Pasangan yang paling dekat dengan batas',
    en: 'The pairs nearest the cut',
  },
  'list-link.report.nearest-lead': {
    id: 'Di sini keputusan orang paling berarti. Bit positif berbicara untuk satu orang, bit negatif untuk dua orang; satu bit melipatduakan peluang.',
    en: 'Here a person’s judgement counts most. Positive bits speak for one person, negative ones for two; one bit doubles the odds.',
  },
  'list-link.report.pair': {
    id: 'Pasangan {n}: {left} dan {right}',
    en: 'Pair {n}: {left} and {right}',
  },
  'list-link.report.no-pairs': { id: 'Tidak ada pasangan.', en: 'There are no pairs.' },
  'list-link.report.agreement': { id: 'Kecocokan', en: 'Agreement' },
  'list-link.report.rows': { id: 'Catatan baris', en: 'Report of rows' },
  'list-link.report.no-notes': {
    id: 'Semua baris dibaca tanpa catatan.',
    en: 'All rows were read without a note.',
  },
  'list-link.report.more-notes': {
    id: 'dan {count, number} catatan lagi, lihat rows.csv',
    en: 'and {count, number} more notes, see rows.csv',
  },
  'list-link.report.truth': { id: 'Dibandingkan dengan kebenaran', en: 'Compared with the truth' },
  'list-link.report.precision': { id: 'Ketepatan', en: 'Precision' },
  'list-link.report.recall': { id: 'Kelengkapan', en: 'Recall' },
  'list-link.report.cluster-f1': { id: 'F1 kelompok utuh', en: 'F1 of whole groups' },
  'list-link.report.promised': { id: 'Dijanjikan', en: 'Promised' },
  'list-link.report.true': { id: 'Benar', en: 'True' },
} as const
