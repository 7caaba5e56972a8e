/** The minutes of a joint identification on paper, and the public page that checks their code. */
export const minutesWords = {
  'minutes.file': { id: 'berita-acara-identifikasi', en: 'identification-minutes' },
  'minutes.title': {
    id: 'Berita acara identifikasi, kasus {number}',
    en: 'Minutes of identification, case {number}',
  },
  'minutes.kind': {
    id: 'Berita acara identifikasi bersama, dibuat dari catatan sistem',
    en: 'Minutes of a joint identification, made from what the system recorded',
  },
  'minutes.decision': { id: 'Putusan', en: 'Decision' },
  'minutes.status': { id: 'Status: {status}', en: 'Status: {status}' },
  'minutes.decided': {
    id: 'Diputuskan {when}, dicatat oleh {unit}',
    en: 'Decided {when}, recorded by {unit}',
  },
  'minutes.agreed': {
    id: '{agreed} lembaga sependapat; kuorum {needed}',
    en: '{agreed, plural, one {# institution} other {# institutions}} agreed; the quorum is {needed}',
  },
  'minutes.lead': { id: 'Yang memimpin kasus: {unit}', en: 'Leading the case: {unit}' },
  'minutes.no-name': {
    id: 'Nama orangnya tidak dicetak; nomor kasus mewakilinya.',
    en: 'The person’s name is not printed; the case number stands for her or him.',
  },
  'minutes.drawn': { id: 'Dicetak {when}', en: 'Drawn up {when}' },
  'minutes.because': { id: 'Alasan: {words}', en: 'Reasons: {words}' },
  'minutes.panel': { id: 'Panel', en: 'Panel' },
  'minutes.member': { id: '{party}: {unit}', en: '{party}: {unit}' },
  'minutes.member-absent': {
    id: '{party}: {unit} (tidak menyampaikan pendapat)',
    en: '{party}: {unit} (filed no opinion)',
  },
  'minutes.opinions': { id: 'Pendapat lembaga', en: 'Opinions of the institutions' },
  'minutes.opinion': {
    id: '{party}, {unit}: {status}. {when}, setelah melihat pendapat lain',
    en: '{party}, {unit}: {status}. {when}, having seen other opinions',
  },
  'minutes.opinion-blind': {
    id: '{party}, {unit}: {status}. {when}, tanpa melihat pendapat lain',
    en: '{party}, {unit}: {status}. {when}, without having seen other opinions',
  },
  'minutes.says': { id: 'Alasan {unit}: {words}', en: 'Reasons of {unit}: {words}' },
  'minutes.dissent': { id: 'Pendapat berbeda', en: 'Dissent' },
  'minutes.no-dissent': { id: 'Tidak ada.', en: 'None.' },
  'minutes.second': { id: 'Penelaah kedua', en: 'Second reviewer' },
  'minutes.second-upheld': {
    id: '{unit} menguatkan pada {when}',
    en: '{unit} upheld it on {when}',
  },
  'minutes.second-returned': {
    id: '{unit} mengembalikan pada {when}',
    en: '{unit} sent it back on {when}',
  },
  'minutes.review': { id: 'Peninjauan kembali', en: 'Review' },
  'minutes.review-asked': {
    id: 'Diminta oleh: {by}, {when}',
    en: 'Asked for by: {by}, {when}',
  },
  'minutes.review-outcome': { id: 'Hasil: {outcome}', en: 'Outcome: {outcome}' },
  'minutes.told': { id: 'Penyampaian', en: 'Telling' },
  'minutes.not-told': {
    id: 'Belum disampaikan kepada orangnya. Putusan belum berlaku.',
    en: 'The person has not been told. The decision is not in effect.',
  },
  'minutes.told-by': {
    id: 'Disampaikan {on} oleh {unit} kepada {to}, {form}. Sejak itu berlaku',
    en: 'Told on {on} by {unit} to {to}, {form}. In effect since then',
  },
  'minutes.told-in': { id: 'Bahasa: {language}', en: 'Language: {language}' },
  'minutes.told-interpreted': {
    id: 'Bahasa: {language}, dengan juru bahasa',
    en: 'Language: {language}, with an interpreter',
  },
  'minutes.review-until': {
    id: 'Peninjauan kembali dapat diminta sampai {when}',
    en: 'A review may be asked for until {when}',
  },
  'minutes.ways': { id: 'Jalan lain yang dipilih: {ways}', en: 'Other ways chosen: {ways}' },
  'minutes.signatures': { id: 'Tanda tangan', en: 'Signatures' },
  'minutes.signature': {
    id: '{party}: ______________________________',
    en: '{party}: ______________________________',
  },
  'minutes.check': { id: 'Keaslian', en: 'Authenticity' },
  'minutes.check-code': { id: 'Kode: {code}', en: 'Code: {code}' },
  'minutes.check-how': {
    id: 'Periksa kode ini di {address}. Halaman itu hanya menyebut sah atau tidak, tanggal, dan nomor.',
    en: 'Check this code at {address}. That page says only whether it is valid, the date and the number.',
  },
  'minutes.mark': {
    id: 'Kode untuk dipindai: {address}',
    en: 'Code to be scanned: {address}',
  },
  'notice-to.person': { id: 'orangnya', en: 'the person' },
  'notice-to.guardian': { id: 'wali', en: 'the guardian' },
  'notice-form.spoken': { id: 'dibacakan', en: 'read aloud' },
  'notice-form.printed': { id: 'tertulis', en: 'on paper' },
  'notice-form.both': { id: 'dibacakan dan tertulis', en: 'read aloud and on paper' },
  'review-asker.person': { id: 'orangnya', en: 'the person' },
  'review-asker.supporter': { id: 'pendamping atau keluarga', en: 'a supporter or the family' },
  'review-asker.evidence': { id: 'bukti baru', en: 'new evidence' },
  'review-asker.referral': { id: 'lembaga yang meninjau', en: 'the reviewing institution' },
  'review-outcome.upheld': { id: 'dikuatkan', en: 'upheld' },
  'review-outcome.changed': { id: 'diubah', en: 'changed' },
  'review-outcome.referred': {
    id: 'diteruskan ke lembaga lain',
    en: 'referred to another institution',
  },
  'way.labour-claim': { id: 'tuntutan upah', en: 'labour claim' },
  'way.supported-return': { id: 'pulang dengan bantuan', en: 'supported return' },
  'way.self-paid-return': { id: 'pulang dengan biaya sendiri', en: 'return at own cost' },
  'way.shelter-until-then': { id: 'tempat tinggal sampai itu jelas', en: 'shelter until then' },
  'way.decides-later': { id: 'memutuskan nanti', en: 'decides later' },

  'check.title': { id: 'Periksa kode berita acara', en: 'Check the code of minutes' },
  'check.what': {
    id: 'Ketik kode dari berita acara identifikasi. Halaman ini hanya menyebut sah atau tidak, tanggal putusan, dan nomor kasus.',
    en: 'Type the code from minutes of identification. This page says only whether it is valid, the date of the decision and the case number.',
  },
  'check.code': { id: 'Kode (16 huruf dan angka)', en: 'Code (16 letters and digits)' },
  'check.do': { id: 'Periksa', en: 'Check' },
  'check.valid': { id: 'Sah.', en: 'Valid.' },
  'check.invalid': {
    id: 'Tidak sah: tidak ada putusan dengan kode ini di simpul ini. Periksa ketikannya.',
    en: 'Not valid: there is no decision with this code on this node. Look whether it was typed right.',
  },
  'check.malformed': {
    id: 'Itu bukan kode: kode terdiri atas 16 huruf dan angka.',
    en: 'That is no code: a code has 16 letters and digits.',
  },
  'check.number': { id: 'Nomor: {number}', en: 'Number: {number}' },
  'check.on': { id: 'Tanggal putusan: {on}', en: 'Date of the decision: {on}' },
  'check.later': {
    id: 'Ada putusan yang lebih baru tentang kasus ini. Minta berita acara yang terakhir.',
    en: 'There is a later decision in this case. Ask for the newest minutes.',
  },
} as const
