/** Signing in with the account of one's own institution (OpenID Connect). */
export const providerWords = {
  'provider.sign-in': { id: 'Masuk dengan akun {short}', en: 'Sign in with your {short} account' },
  'provider.own': { id: 'Akun lembaga', en: 'Account of your institution' },
  'provider.own-lead': {
    id: 'Masuk dengan akun yang sudah Anda pakai di lembaga Anda. Rujukan tidak menerima kata sandi, nama, atau surel dari sana; yang disimpan hanya sidik kriptografi akun itu.',
    en: 'Sign in with the account that you use at your institution anyway. Rujukan is given no password, name or mail address from there; it keeps a keyed mark of the account and nothing else.',
  },
  'provider.none': {
    id: 'Belum ada akun lembaga yang ditautkan.',
    en: 'No account of an institution is linked yet.',
  },
  'provider.institution': { id: 'Lembaga', en: 'Institution' },
  'provider.added': { id: 'Ditautkan', en: 'Linked' },
  'provider.used': { id: 'Terakhir dipakai', en: 'Last used' },
  'provider.never-used': { id: 'belum pernah', en: 'not yet' },
  'provider.works-not': {
    id: '{short}, tidak dapat dipakai sekarang',
    en: '{short}, cannot be used now',
  },
  'provider.works-not-help': {
    id: 'Akun lembaga hanya berlaku selama semua jabatan Anda ada di lembaga itu dan penyedia identitasnya dipakai simpul ini.',
    en: 'An account works only while all your posts are at that institution and this node uses its identity provider.',
  },
  'provider.link': { id: 'Tautkan akun {short}', en: 'Link your {short} account' },
  'provider.linked': { id: 'Akun lembaga ditautkan.', en: 'The account is linked.' },
  'provider.remove': { id: 'Lepas', en: 'Unlink' },
  'provider.remove-of': { id: 'Lepas akun {short}', en: 'Unlink your {short} account' },
  'provider.remove-sure': {
    id: 'Akun ini tidak dapat lagi dipakai untuk masuk. Pelepasan tercatat.',
    en: 'This account can no longer be used to sign in. The unlinking is recorded.',
  },
  'provider.was-removed': { id: 'Akun lembaga dilepas.', en: 'The account was unlinked.' },
  'provider.instead': {
    id: 'Atau pakai akun lembaga Anda',
    en: 'Or use the account of your institution',
  },
  'provider.instead-lead': {
    id: 'Tanpa kata sandi baru: tautkan akun yang sudah Anda pakai di lembaga. Tautan ini berlaku untuk satu cara masuk.',
    en: 'Without a new password: link the account that you use at your institution anyway. The link is good for one way of signing in.',
  },
  'provider.instead-do': {
    id: 'Tautkan akun {short} dan masuk',
    en: 'Link your {short} account and sign in',
  },
  'provider.presence': { id: 'Buktikan lewat {short}', en: 'Prove through {short}' },
  'provider.presence-help': {
    id: 'Halaman masuk {short} terbuka di tab baru. Sesudah selesai, tindakan ini berlanjut sendiri di sini.',
    en: 'The sign-in page of {short} opens in a new tab. When you are done there, this act goes on by itself here.',
  },
  'provider.going': { id: 'Menuju lembaga Anda …', en: 'On the way to your institution …' },
  'provider.returning': {
    id: 'Memeriksa jawaban lembaga Anda …',
    en: 'Checking the answer of your institution …',
  },
  'provider.return-title': { id: 'Masuk lewat lembaga', en: 'Sign-in through your institution' },
  'provider.failed': { id: 'Belum berhasil', en: 'Not done yet' },
  'provider.other-way': { id: 'Ke halaman masuk', en: 'To the sign-in page' },
  'provider.to-account': { id: 'Kembali ke akun saya', en: 'Back to my account' },
  'provider.proved': { id: 'Bukti diterima', en: 'Proof accepted' },
  'provider.proved-lead': {
    id: 'Tutup tab ini dan kembali ke tab sebelumnya; tindakan Anda berlanjut di sana.',
    en: 'Close this tab and go back to the one before; your act goes on there.',
  },
  'account.by': { id: 'Cara masuk', en: 'Way in' },
  'account.by-password': { id: 'kata sandi', en: 'password' },
  'account.by-passkey': { id: 'kunci sandi', en: 'passkey' },
  'account.by-provider': { id: 'akun lembaga', en: 'account of the institution' },
  'account.by-sandbox': { id: 'satu klik (latihan)', en: 'one click (practice)' },

  'refusal.provider-absent': {
    id: 'Lembaga itu tidak memakai penyedia identitas sendiri di simpul ini. Masuk dengan cara lain.',
    en: 'That institution uses no identity provider of its own at this node. Sign in another way.',
  },
  'refusal.provider-unreachable': {
    id: 'Penyedia identitas lembaga tidak menjawab dengan benar dalam lima detik. Coba lagi sebentar lagi, atau masuk dengan cara lain yang Anda punya.',
    en: 'The institution’s identity provider gave no proper answer within five seconds. Try again shortly, or sign in another way that you have.',
  },
  'refusal.provider-misconfigured': {
    id: 'Penyedia identitas lembaga dan simpul ini belum cocok diatur; mencoba lagi tidak menolong. Masuk dengan cara lain dan beri tahu petugas teknis simpul.',
    en: 'The institution’s identity provider and this node are not set up to fit each other; trying again does not help. Sign in another way and tell the operator of the node.',
  },
  'refusal.provider-denied': {
    id: 'Lembaga Anda tidak meneruskan Anda ke sini: dibatalkan, atau akun Anda di sana tidak boleh memakai Rujukan. Coba lagi, atau tanyakan kepada petugas TI lembaga Anda.',
    en: 'Your institution did not send you on: it was cancelled, or your account there may not use Rujukan. Try again, or ask your institution’s IT staff.',
  },
  'refusal.provider-refused': {
    id: 'Jawaban penyedia identitas tidak lolos pemeriksaan. Mulai lagi dari halaman masuk. Bila terulang, beri tahu petugas teknis simpul.',
    en: 'The identity provider’s answer did not pass the checks. Begin again at the sign-in page. If it happens again, tell the operator of the node.',
  },
  'refusal.provider-clock': {
    id: 'Jam penyedia identitas dan jam simpul ini berbeda, atau jawabannya sudah kedaluwarsa. Mulai lagi; bila terulang, beri tahu petugas teknis simpul dan masuk dengan cara lain.',
    en: 'The clocks of the identity provider and of this node disagree, or its answer had expired. Begin again; if it happens again, tell the operator of the node and sign in another way.',
  },
  'refusal.provider-not-fresh': {
    id: 'Penyedia identitas tidak menanyai Anda lagi, jadi ini bukan bukti baru. Coba lagi dan masuk di sana dengan lengkap, atau pakai kata sandi atau kunci sandi.',
    en: 'The identity provider did not ask you anew, so this is no fresh proof. Try again and sign in there in full, or use a password or passkey.',
  },
  'refusal.provider-not-linked': {
    id: 'Lembaga Anda mengenali Anda, tetapi akun itu tidak membuka akun mana pun di sini. Masuk dengan cara lain dan tautkan di “Akun saya”, atau minta tautan sekali pakai kepada administrator lembaga Anda.',
    en: 'Your institution knows you, but that account opens none here. Sign in another way and link it on “My account”, or ask an administrator of your institution for a one-time link.',
  },
  'refusal.provider-return-unknown': {
    id: 'Jawaban ini tidak dimulai di peramban ini, sudah dipakai, atau lebih lama dari sepuluh menit. Mulai lagi dari halaman masuk.',
    en: 'This answer was not begun in this browser, was used already, or took more than ten minutes. Begin again at the sign-in page.',
  },
  'refusal.provider-of-another-party': {
    id: 'Akun lembaga hanya dapat ditautkan oleh petugas yang semua jabatannya ada di lembaga itu. Minta administrator memberi jabatan lebih dahulu, atau pakai kata sandi atau kunci sandi.',
    en: 'Only an officer whose posts are all at that institution can link an account there. Ask an administrator to give the post first, or use a password or passkey.',
  },
  'refusal.provider-known': {
    id: 'Akun lembaga itu sudah ditautkan. Pakai untuk masuk; bila bukan Anda yang menautkannya, beri tahu administrator.',
    en: 'That account of the institution is linked already. Sign in with it; if it was not you who linked it, tell an administrator.',
  },
  'refusal.provider-linked-already': {
    id: 'Anda sudah menautkan akun pada lembaga ini. Lepas yang lama lebih dahulu.',
    en: 'You have linked an account at this institution already. Unlink the old one first.',
  },
  'refusal.provider-link-absent': {
    id: 'Anda tidak punya tautan akun ini.',
    en: 'You have no such linked account.',
  },
} as const
