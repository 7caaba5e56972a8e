/** The public front page. Short words: it is read in danger, on a small screen, by people in a hurry. */
export const frontWords = {
  'front.title': { id: 'Rujukan', en: 'Rujukan' },
  'front.what': {
    id: 'Lembaga-lembaga negara bekerja bersama melindungi warga dari perdagangan orang. Halaman ini dijaga oleh mereka.',
    en: 'State institutions work together to protect citizens from human trafficking. They keep this page.',
  },
  'front.danger.title': { id: 'Anda dalam bahaya?', en: 'Are you in danger?' },
  'front.danger.first': {
    id: 'Jika nyawa Anda terancam, hubungi polisi setempat atau orang terdekat yang Anda percaya sekarang juga.',
    en: 'If your life is in danger, call the local police or somebody near you whom you trust, now.',
  },
  'front.danger.mission': {
    id: 'Di luar negeri: datangi atau hubungi perwakilan negara Anda (kedutaan atau konsulat). Anda tidak perlu paspor dan tidak perlu membayar.',
    en: 'Abroad: go to or call your country’s mission (embassy or consulate). You need no passport and you pay nothing.',
  },
  'front.danger.fault': {
    id: 'Anda tidak bersalah karena ditipu atau dipaksa. Anda boleh meminta bantuan tanpa menyebut nama.',
    en: 'It is not your fault that you were deceived or forced. You may ask for help without giving your name.',
  },
  'front.danger.phone': {
    id: 'Pakai telepon yang tidak diperiksa orang lain. Sesudah itu, hapus riwayat panggilan dan halaman ini.',
    en: 'Use a telephone that nobody else checks. Afterwards delete the call and this page from its history.',
  },
  'front.signs.title': { id: 'Tanda-tanda perdagangan orang', en: 'Signs of human trafficking' },
  'front.signs.papers': {
    id: 'Paspor atau kartu identitas Anda dipegang orang lain.',
    en: 'Somebody else holds your passport or identity card.',
  },
  'front.signs.job': {
    id: 'Pekerjaan, tempat, atau upah tidak seperti yang dijanjikan.',
    en: 'The work, the place or the pay is not what was promised.',
  },
  'front.signs.leave': {
    id: 'Anda tidak boleh keluar, menelepon, atau berhenti bekerja.',
    en: 'You may not go out, telephone or stop working.',
  },
  'front.signs.debt': {
    id: 'Anda disuruh melunasi utang yang terus bertambah.',
    en: 'You are told to pay off a debt that keeps growing.',
  },
  'front.signs.harm': {
    id: 'Anda atau keluarga Anda diancam atau disakiti.',
    en: 'You or your family are threatened or hurt.',
  },
  'front.contacts.title': { id: 'Ke mana meminta bantuan', en: 'Where to ask for help' },
  'front.contacts.invented': {
    id: 'Ruang latihan: nomor dan alamat di bawah ini rekaan. Jangan dihubungi.',
    en: 'Sandbox: the numbers and addresses below are made up. Do not call them.',
  },
  'front.contacts.none': {
    id: 'Nomor belum diverifikasi. Tanyakan kepada perwakilan negara Anda yang terdekat.',
    en: 'No number is verified yet. Ask the nearest mission of your country.',
  },
  'front.contacts.unverified': { id: 'belum diverifikasi', en: 'not verified' },
  'front.officers': { id: 'Masuk untuk petugas', en: 'Sign in for officers' },
  'front.api': { id: 'Untuk pengembang: antarmuka sistem', en: 'For developers: the interface' },
  'front.exit': { id: 'Keluar cepat (Esc)', en: 'Leave quickly (Esc)' },
  'front.skip': { id: 'Langsung ke isi', en: 'Skip to content' },
  'front.language': { id: 'English', en: 'Bahasa Indonesia' },
  'front.sandbox': {
    id: 'RUANG LATIHAN — semua orang dan kejadian di sini rekaan',
    en: 'SANDBOX — every person and event here is made up',
  },
  'api.title': { id: 'Antarmuka sistem', en: 'The interface' },
  'api.lead': {
    id: 'Semua alamat berada di bawah /api. Dokumen mesin: /api/openapi.json (OpenAPI 3.1). Penolakan berbentuk problem+json (RFC 9457) dalam bahasa pembaca.',
    en: 'All addresses stand under /api. Machine document: /api/openapi.json (OpenAPI 3.1). Refusals are problem+json (RFC 9457) in the reader’s language.',
  },
  'api.access': { id: 'Siapa', en: 'Who' },
  'api.classes': { id: 'Golongan data', en: 'Data classes' },
  'api.members': { id: 'Isian', en: 'Input' },
  'api.says': { id: 'Guna', en: 'What it does' },
  'api.address': { id: 'Alamat', en: 'Address' },
  'api.back': { id: 'Kembali ke halaman depan', en: 'Back to the front page' },
} as const
